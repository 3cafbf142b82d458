/// The names of the months in the languages of feeds.
enum MonthNames {
    /// A row a language, January to December parted by bars; names, genitives and abbreviations in small letters, without
    /// their dots. A name in a row counts in every language: no two languages of these mean different months by one.
    static let rows = [
        // English is known to `DateWord` without a table.
        "sept",
        // German, with Austria's names.
        """
        januar jänner jän jaen|februar feber|märz maerz mrz mär marz|april|mai|juni|juli|august|september|oktober okt|\
        november|dezember dez
        """,
        // French.
        """
        janvier janv|février fevrier févr fevr fév fev|mars|avril avr|mai|juin|juillet juil juill jui|août aout aoû|\
        septembre|octobre|novembre|décembre decembre déc
        """,
        // Spanish.
        """
        enero ene|febrero|marzo|abril abr|mayo|junio|julio|agosto ago|septiembre setiembre set|octubre|noviembre|\
        diciembre dic
        """,
        // Portuguese.
        """
        janeiro|fevereiro fev|março marco|abril abr|maio mai|junho|julho|agosto ago|setembro set|outubro out|novembro|\
        dezembro dez
        """,
        // Italian.
        """
        gennaio gen genn|febbraio febbr|marzo|aprile|maggio mag magg|giugno giu|luglio lug lugl|agosto ago|settembre set \
        sett|ottobre ott|novembre|dicembre dic
        """,
        // Dutch.
        "januari|februari|maart mrt|april|mei|juni|juli|augustus|september|oktober okt|november|december",
        // Polish.
        """
        styczeń stycznia sty styczen|luty lutego lut|marzec marca|kwiecień kwietnia kwi kwiecien|maj maja|\
        czerwiec czerwca cze czerw|lipiec lipca lip|sierpień sierpnia sie sierp sierpien|wrzesień września wrz wrzes \
        wrzesien wrzesnia|październik października paź pazdziernik pazdziernika|listopad listopada lis list|\
        grudzień grudnia gru grudz grudzien
        """,
        // Czech.
        """
        leden ledna led|únor února úno unor unora|březen března bře brezen brezna|duben dubna dub|květen května kvě \
        kveten kvetna|červen června čvn čer cerven cervna|červenec července čvc cervenec cervence|srpen srpna srp|\
        září zář zari|říjen října říj rijen rijna|listopad listopadu|prosinec prosince pro
        """,
        // Slovak.
        """
        január januára|február februára|marec marca|apríl apríla|máj mája|jún júna|júl júla|august augusta|\
        september septembra|október októbra|november novembra|december decembra
        """,
        // Russian.
        """
        январь января янв|февраль февраля фев февр|март марта мар|апрель апреля апр|май мая|июнь июня июн|\
        июль июля июл|август августа авг|сентябрь сентября сен сент|октябрь октября окт|ноябрь ноября ноя нояб|\
        декабрь декабря дек
        """,
        // Ukrainian.
        """
        січень січня січ|лютий лютого лют|березень березня бер берез|квітень квітня кві квіт|травень травня тра трав|\
        червень червня чер черв|липень липня лип|серпень серпня сер серп|вересень вересня вер верес|\
        жовтень жовтня жов жовт|листопад листопада лис лист листоп|грудень грудня гру груд
        """,
        // Turkish.
        """
        ocak oca|şubat şub subat|mart|nisan nis|mayıs mayis|haziran haz|temmuz tem|ağustos ağu agustos|eylül eyl eylul|\
        ekim eki|kasım kas kasim|aralık ara aralik
        """,
        // Swedish.
        "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december",
        // Danish and Norwegian.
        "januar|februar|marts mars|april|maj mai|juni|juli|august|september|oktober|november|december desember des",
        // Finnish.
        """
        tammikuu tammikuuta tammi|helmikuu helmikuuta helmi|maaliskuu maaliskuuta maalis|huhtikuu huhtikuuta huhti|\
        toukokuu toukokuuta touko|kesäkuu kesäkuuta kesä|heinäkuu heinäkuuta heinä|elokuu elokuuta elo|\
        syyskuu syyskuuta syys|lokakuu lokakuuta loka|marraskuu marraskuuta marras|joulukuu joulukuuta joulu
        """,
        // Hungarian.
        """
        január|február febr|március márc|április ápr|május máj|június jún|július júl|augusztus|szeptember szept|\
        október okt|november|december
        """,
        // Romanian.
        """
        ianuarie ian|februarie febr|martie|aprilie|mai|iunie iun|iulie iul|august|septembrie|octombrie|noiembrie noi|\
        decembrie
        """,
        // Greek.
        """
        ιανουάριος ιανουαρίου ιαν|φεβρουάριος φεβρουαρίου φεβ|μάρτιος μαρτίου μαρ μάρ|απρίλιος απριλίου απρ|\
        μάιος μαΐου μάι μαΐ μαϊ|ιούνιος ιουνίου ιουν ιούν|ιούλιος ιουλίου ιουλ ιούλ|αύγουστος αυγούστου αυγ αύγ|\
        σεπτέμβριος σεπτεμβρίου σεπ σεπτ|οκτώβριος οκτωβρίου οκτ|νοέμβριος νοεμβρίου νοε νοέ|δεκέμβριος δεκεμβρίου δεκ
        """,
        // Chinese and Japanese, where the number is not in digits.
        "一月|二月|三月|四月|五月|六月|七月|八月|九月|十月|十一月|十二月",
        // Indonesian.
        """
        januari|februari|maret|april|mei|juni|juli|agustus agu agt ags|september|oktober okt|november nop nopember|\
        desember des
        """,
        // Vietnamese, where the number is not in digits.
        """
        một|hai|ba|tư bốn|năm|sáu|bảy|tám|chín|mười|mười_một|mười_hai
        """,
        // Arabic: Egypt and the Gulf, the Levant, the Maghreb.
        """
        يناير كانون_الثاني جانفي|فبراير شباط فيفري|مارس آذار اذار|أبريل ابريل إبريل نيسان أفريل|مايو أيار ايار ماي|\
        يونيو يونيه حزيران جوان|يوليو يوليه تموز جويلية يوليوز|أغسطس اغسطس آب اب أوت غشت|سبتمبر أيلول ايلول شتنبر|\
        أكتوبر اكتوبر تشرين_الأول تشرين_الاول|نوفمبر تشرين_الثاني نونبر|ديسمبر كانون_الأول كانون_الاول دجنبر
        """,
        // Hindi.
        """
        जनवरी जन|फ़रवरी फरवरी फ़र फर|मार्च|अप्रैल|मई|जून|जुलाई जुल|अगस्त अग|सितंबर सितम्बर सित|अक्टूबर अक्तूबर अक्टू अक्तू|\
        नवंबर नवम्बर नव|दिसंबर दिसम्बर दिस
        """,
    ]
}
