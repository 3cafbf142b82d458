/// The names of the weekdays in the languages of feeds. A date needs none of them: they are only passed over.
enum WeekdayNames {
    /// A row a language; names and abbreviations in small letters, without their dots.
    static let rows = [
        // German, Dutch.
        "montag mo dienstag di mittwoch mi donnerstag do freitag fr samstag sonnabend sa sonntag so",
        "maandag ma dinsdag woensdag wo donderdag vrijdag vr zaterdag za zondag zo",
        // French, Spanish, Portuguese, Italian, Romanian. “mar” is a month as well, see `MailDate`.
        "lundi lun mardi mercredi mer jeudi jeu vendredi ven samedi sam dimanche dim",
        "lunes martes miércoles miercoles mié mie jueves jue viernes vie sábado sabado sáb sab domingo dom",
        "segunda seg terça terca ter quarta qua quinta qui sexta sex feira",
        "lunedì lunedi martedì martedi mercoledì mercoledi giovedì giovedi gio venerdì venerdi sabato domenica",
        "luni marți marti miercuri joi vineri vin sâmbătă sambata sâm duminică duminica dum",
        // Polish, Czech, Slovak.
        "poniedziałek pon pn wtorek wt środa śr czwartek czw cz piątek pt pią sobota sob sb niedziela niedz nd nie",
        "pondělí po úterý út středa st čtvrtek čt pátek pá sobota so neděle ne",
        "pondelok utorok ut streda štvrtok št piatok pi nedeľa",
        // Russian, Ukrainian.
        "понедельник пн вторник вт среда ср четверг чт пятница пт суббота сб воскресенье вс",
        "понеділок вівторок середа четвер п'ятниця пʼятниця субота неділя нд",
        // Turkish.
        "pazartesi pzt salı sal çarşamba çar perşembe per cuma cum cumartesi cmt pazar paz",
        // Swedish, Danish, Norwegian, Finnish.
        "måndag mån tisdag tis onsdag ons torsdag tors fredag fre lördag lör söndag sön",
        "mandag man tirsdag tir onsdag torsdag tor fredag lørdag lør søndag søn",
        """
        maanantai maanantaina tiistai tiistaina ti keskiviikko keskiviikkona ke torstai torstaina to perjantai perjantaina
        pe lauantai lauantaina la sunnuntai sunnuntaina su
        """,
        // Hungarian.
        "hétfő kedd szerda sze csütörtök péntek szombat szo vasárnap vas",
        // Greek.
        """
        δευτέρα δευ δε τρίτη τρι τρί τρ τετάρτη τετ τε πέμπτη πεμ πέμ πε παρασκευή παρ πα σάββατο σαβ σάβ σα κυριακή κυρ κυ
        """,
        // Japanese, Chinese, Korean.
        "日曜日 月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜 月曜 火曜 水曜 木曜 金曜 土曜 火 水 木 金 土",
        "星期一 星期二 星期三 星期四 星期五 星期六 星期日 星期天 周一 周二 周三 周四 周五 周六 周日 週一 週二 週三 週四 週五 週六 週日",
        "일요일 월요일 화요일 수요일 목요일 금요일 토요일 화 수 목 금 토",
        // Indonesian, Vietnamese.
        "senin sen selasa sel rabu rab kamis kam jumat jum sabtu minggu min",
        "thứ_hai thứ_ba thứ_tư thứ_năm thứ_sáu thứ_bảy chủ_nhật cn",
        // Arabic.
        "الأحد الاحد الاثنين الإثنين الثلاثاء الأربعاء الاربعاء الخميس الجمعة السبت",
        // Hindi.
        "रविवार रवि सोमवार सोम मंगलवार मंगल बुधवार बुध गुरुवार गुरु शुक्रवार शुक्र शनिवार शनि",
        // English.
        "sunday sun monday mon tuesday tue tues wednesday wed thursday thu thur thurs friday fri saturday sat",
    ]
}
