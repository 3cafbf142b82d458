/// Turkish.
enum TurkishWords {
    static let text = """
        $red = internet, internetim, internetimiz, wifi, şebeke, sinyal, çekim gücü, hat, hattım, fiber, bağlantı,
          telefon, 4.5g, 5g, modem, kapsama, data, interneti
        $luz = elektrik, elektrikler, su, sular, doğalgaz, gaz, ışık
        $msg = mesaj, mesajlar, mesajlarım, sms, mail, mailler, kod, kodu, bildirim, bildirimler, e-posta, doğrulama
          kodu, onay kodu, şifre sms
        $pago = ödeme, ödemeler, havale, eft, fast, kart, kartım, iade, para çekme, para transferi, transfer,
          bankamatik, atm, maaş, pos, bakiye yükleme, alışveriş
        $datos = fotoğraflar, fotoğraflarım, dosyalar, mesajlar, geçmiş, rehber, veriler, ilerleme, bakiye, notlar,
          kayıtlar, hepsi, sohbetler, her şey
        $parte = hikaye, hikayeler, fotoğraf, fotoğraflar, video, videolar, arama, yorumlar, bildirimler, ses,
          altyazı, kamera, mikrofon, harita, haritada, profil, buton, sepet, indirme, sipariş durumu, kurye, akış,
          ekran paylaşımı, görüntü, story, reels
        cannot_access çöktü/down 3: çöktü|çökmüş|çöktü mü|çöktüm|patladı|gitti mi|down|gitti yine|çökük|öldü|erişim
          yok|erişim sorunu|erişilemiyor|kesinti|servis dışı|hizmet dışı; @ .. çöktü|gitti|patladı|down|yok|bozuk|
          ~sıkıntı|sorun|çalışmıyor; sorun mu var|sıkıntı mı var|sorun var|kesintisi
        cannot_access çalışmıyor/down 3: çalışmıyor|calismiyor|çalışmaz|çalışmadı|açılmıyor|acilmiyor|girilmiyor|
          ~giremiyorum|giremiyoruz|bağlanmıyor|yüklenmiyor|yanıt vermiyor|cevap vermiyor|gelmiyor ekrana
        cannot_access açılmıyor 3: site|sitesi|uygulama|uygulaması|sayfa|sunucu|sunucular|sistem .. açılmıyor|çöktü|
          ~yok|çalışmıyor|kapalı|gitti|beyaz|yanıt; açılmıyor|acilmiyor|giremiyorum|girilmiyor|erişemiyorum|
          ~erişilemiyor|ulaşılamıyor|beyaz ekran|dönüyor|yükleniyor da yükleniyor|sürekli yükleniyor|zaman aşımı|
          ~sırada bekliyorum
        error_message hata 3: hata|hatası|hata kodu|hata mesajı|hata veriyor|bir hata oluştu|bir şeyler ters gitti|
          ~daha sonra tekrar|tekrar deneyin|error; sertifika .. süresi|geçersiz; yoğunluk var
        error_message alıntı 2: diyor|yazıyor|çıkıyor|uyarısı|veriyor|: .. "*
        slow yavaş 3: yavaş|yavaşladı|yavaşlık|çok yavaş|kasıyor|kasma|kasıntı|donuyor|takılıyor|lag; ping ..
          yüksek|fırladı|uçtu; gecikme|gecikmeli|geç geliyor|kaplumbağa|sürünüyor|ağır|ms oldu|pingim|ping tavan|
          ~düşük hız|hız düşük|akmıyor
        login_failure giriş 3: giriş yapamıyorum|giriş yapılamıyor|giriş yapılmıyor|giriş olmuyor|oturum açamıyorum|
          ~oturum açılmıyor|oturumu kapattı|hesabımdan çıktı|hesaptan atıyor|hesaptan attı|hesabıma giremiyorum|
          ~hesaba giremiyorum; şifre .. yanlış|kabul|sıfırla*|hatalı; doğrulama .. olmuyor|hatası|yapamıyorum; login
          olamıyorum|giriş .. hata|hatası|yapılamıyor|olmuyor|yapamıyorum
        payment_failure ödeme 3: $pago .. yapılamıyor|olmuyor|geçmiyor|geçmedi|reddedildi|başarısız|gitmedi|gelmedi|
          ~çift|iki kere|iki kez|hata|yapamıyorum|çekilmiyor|takıldı|yatmadı|yapamadım|alamıyorum|düşmedi; iki kere
          çekti|iki kez çekildi|çift çekim|paramı çekti|para çekmiyor|kartımı yuttu|ödeyemiyorum|param gitti
        app_crash kapanıyor 3: kapanıyor|kendi kendine kapanıyor|atıyor beni|oyundan atıyor|oyun atıyor|uygulama
          atıyor|dondu|donup|donmuş|çöküyor|crash|yeniden başlıyor|mavi ekran|siyah ekran|kendini kapatıyor
        not_delivered mesaj 3: $msg .. gitmiyor|gelmiyor|gelmedi|iletilmiyor|ulaşmıyor|gönderilmiyor|geç geliyor|
          ~gönderemiyorum|atılmıyor|düşmüyor; tek tik|tek tıkta|saat işareti|gönderilmedi|iletilmedi|mesaj
          atamıyorum|mesaj gitmiyor
        no_connectivity yok 3: $red|$luz .. yok|kesik|kesildi|gitti|kesintisi|koptu|kopuyor|çekmiyor|gelmedi|
          ~gelmiyor|düşüyor|kesintisi|kesilmiş|gidip geliyor; elektriksiz|internetsiz|susuz|elektrik kesintisi|su
          kesintisi|internet kesintisi|şebeke yok|çekmiyor|kapsama alanı dışında|sadece acil|acil arama|bağlantı
          kopuyor|bağlantım kopuyor|arama yapamıyorum|arama yapılamıyor|kırmızı yanıyor|los ışığı|karanlıkta|
          ~karanlıkta kaldık|sunucudan atıyor|sunucudan koptu
        feature_broken işlev 3: $parte .. yüklenmiyor|görünmüyor|çalışmıyor|gelmiyor|yok|bozuk|donmuş|açılmıyor|
          ~gözükmüyor|göstermiyor|kayıp|siyah|oynatılmıyor|güncellenmiyor; göstermiyor|görünmüyor|gözükmüyor|
          ~senkronize olmuyor|güncellenmiyor|paylaşamıyorum|yorum yapamıyorum|ses gelmiyor|ses yok|görüntü yok|bug|
          ~buglı|buga girdi|bozuldu|bozuk|saçmalıyor
        data_loss silindi 3: $datos .. silindi|silinmiş|gitti|kayboldu|yok oldu|uçtu|sıfırlandı; silindi|kayboldu|
          ~sıfırlandı .. $datos; hepsi silinmiş|her şey silindi
        account_security hesap 3: çalındı|hacklendi|hacklediler|hesabım çalındı|ele geçirildi|dolandırıcı|
          ~dolandırıcılık|oltalama|phishing|sızdırıldı|sızıntı|veri sızıntısı|bilgim dışında|haberim olmadan|sahte
          sms; hesabım|hesabımı|hesap .. kapatıldı|askıya|banlandı|engellendi|kilitlendi|bloke|donduruldu|çalındı|
          ~kapattılar; ban yedim|sebepsiz ban
        other kargo 3: kargo|kargom|sipariş|siparişim|paket|kurye .. gelmedi|kayıp|gecikti|yok|teslim|iptal; müşteri
          hizmetleri .. ulaşılamıyor|cevap|bağlanamıyorum|açmıyor; uçuş iptal|sefer iptal|seferler iptal|tren iptal|
          ~fazla fatura
        polarity.recovered geri 3: geri geldi|düzeldi|düzelmiş|tekrar çalışıyor|çalışıyor artık|yine çalışıyor|
          ~giderildi|giderilmiştir|çözüldü|açıldı|geldi sonunda|elektrik geldi|elektrikler geldi|internet geldi|
          ~normale döndü|hizmettedir|hizmete açıldı|tekrar aktif|onarıldı
        persists hala 2: hala|hâlâ|halen|henüz|yine gitti|yine çöktü|tekrar gitti|ama hala|düzelmedi|gelmedi|hala yok
        polarity.working sorunsuz 3: sorunsuz|sorun yok|bende çalışıyor|bende sıkıntı yok|bende sorun yok|gayet iyi|
          ~problem yok|sıkıntı yok|normal çalışıyor|bende açılıyor|gayet güzel çalışıyor|tıkır tıkır|bende normal|
          ~jet gibi
        polarity.unrelated soru 3: nasıl yapılır|nasıl yapabilirim|nasıl iptal|nasıl silinir|nasıl kapatılır|öneri|
          ~öneriniz|önerir misiniz|tavsiye|tavsiyesi|hangisi|kaç para|kaç tl|fiyat|fiyatlar|fiyatı|zam|zamlandı|
          ~pahalı|hisse|borsa|satılık|satıyorum|yıllar önce|keşke|olsa güzel|dizi|film|izliyorum|iptal ettirmek
        void deyim 9: sorun değil|ne oldu|yok artık|yok böyle|problem değil|sıkıntı yok|sorun yok
        kind.official biz 3: ekiplerimiz|çalışmalarımız|özür dileriz|anlayışınız için|teşekkür ederiz|bilginize|
          ~sayın|değerli müşterilerimiz|müşterilerimiz|planlı|planlı kesinti|bakım çalışması|giderilmiştir|
          ~hizmettedir|sistemimizdeki|arıza giderilmiştir|tarafımızca|çalışma yapılacaktır|kesinti yapılacaktır
        kind.news haber 3: kullanıcılar|binlerce|milyonlarca|açıklandı|açıkladı|bakanlık|bakanı|iddia|son dakika|
          ~haberine göre|siber saldırı düzenlendi|btk|şirketten açıklama|açıklama geldi|erişim engeli
        kind.promo reklam 3: indirim|kampanya|bonus|hemen üye|üye ol|tıkla|link profilde|kazan|ücretsiz|fırsat|
          ~bedava|hemen al|takipçi|kupon|çekiliş
        kind.second_hand başkaları 3: annem|babam|ablam|abim|kardeşim|arkadaşım|komşum|eşim|kuzenim|teyzem|amcam|
          ~kızım|oğlum; diyorlar|söylüyorlar|duyduğuma göre|sanırım herkeste|herkes şikayetçi|millet|-mış diyorlar|
          ~galiba herkeste|öyleymiş
        kind.joke şaka 3: güvercin|dumanla haberleş*|taş devri|kıyamet|ailemle konuş*|stajyer
        cause.overload yoğunluk 3: yoğunluk|yoğunluktan|aşırı yük|çok kişi|herkes aynı anda|kuyruk|sıra bekli*|
          ~yoğunluğu
        cause.software güncelleme 3: güncelleme|güncellemeden|güncellemesi|güncellemeyle|update|bug|yeni sürüm|
          ~yazılım hatası
        cause.cyberattack saldırı 3: siber saldırı|hacker|hackerlar|ddos|fidye yazılımı|saldırı
        cause.network kablo 3: fiber kesilmiş|fiber koptu|fiber kopmuş|kablo kesildi|kablo koptu|kepçe|baz
          istasyonu|fiber hat
        cause.power elektrik 3: elektrik kesintisi|elektrik yok|elektrikler gitti|elektrikler kesildi|trafo|elektrik
          gitti|elektriksiz|jeneratör
        cause.certificate sertifika 3: sertifika
        cause.third_party tedarikçi 3: tedarikçi|altyapı sağlayıcı
        cause.maintenance bakım 3: bakım|bakım çalışması|planlı
        impact.business iş 2: müşteri|müşteriler|dükkan|satış|mağaza
        impact.work çalışma 2: işe|işim|toplantı|evden çalış*|ofis|patron
        impact.study okul 2: sınav|ders|ödev|okul|üniversite|kayıt
        impact.money para 2: kira|maaş|fatura|market|benzin
        impact.travel yolculuk 2: uçak|uçuş|check-in|bilet|otobüs|havaalanı
        impact.safety sağlık 2: acil|hastane|112|ilaç|ambulans|doktor
        impact.personal hayat 2: annem|ailem|maç|doğum günü|çocuklar
        lang small 1: bir|bu|ve|da|de|mi|mı|mu|mü|için|çok|var|yok|ne|ben|sen|bende|sende|benim|senin|gibi|ile|ama|
          ~daha|kadar|sonra|şu|o|her|hiç|neden|niye|nasıl|şey|olarak|olan|oldu|oluyor|olmuyor|değil|artık|bile|yine|
          ~hala|herkes|kimse|arkadaşlar|lan|ya|bi|abi|hemen|zaten|böyle|diye|ki|en|sadece|bugün|dün|yarın|saat|
          ~saattir|gündür|şimdi|olsun|geldi|gitti|çalışmıyor|açılmıyor|giremiyorum|sorun|allah|tüm|ederiz|yoksa|
          ~nerede|hep|biri|saattir|tekrar|yapmışlar|diyor|yazıyor|kaldı
        """
}
