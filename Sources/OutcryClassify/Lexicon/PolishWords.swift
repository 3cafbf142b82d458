/// Polish.
enum PolishWords {
    static let text = """
        $neg = nie, brak, nic, nikt nie, nigdy, niemożliwe, nie mogę, nie można, nie da się, przestał, przestało,
          przestała, bez
        $va = działa, działają, działał, działało, ładuje, ładują, otwiera, otwierają, wchodzi, odpowiada, startuje,
          włącza, uruchamia, łączy, połączyć, wejść, otworzyć, chodzi, odpala, dostępu
        $red = internetu, internet, zasięgu, zasięg, sieci, sieć, sygnału, sygnał, wifi, neta, net, połączenia, lte,
          5g, telefon, telewizji, światłowód, łączności, transmisji
        $luz = prądu, prąd, wody, woda, gazu, gaz, ogrzewania, ciepłej wody, światła
        $msg = sms, smsy, sms-y, wiadomości, wiadomość, mail, maile, maili, e-mail, kod, kodu, kody, powiadomienia,
          powiadomień
        $pago = płatność, płatności, przelew, przelewy, przelewu, karta, karty, kartą, blik, blikiem, zwrot,
          zapłacić, płacić, transakcja, transakcji, bankomat, doładowanie, wypłata, terminal
        $datos = zdjęcia, pliki, wiadomości, historia, kontakty, dane, postęp, zapis, saldo, notatki, playlisty,
          dokumenty, konwersacje, wszystko
        $parte = wyszukiwarka, wyszukiwanie, zdjęcia, zdjęć, filmy, filmik, filmów, komentarze, komentarzy,
          powiadomienia, dźwięk, napisy, kamera, mikrofon, mapa, mapy, profil, przycisk, koszyk, pobieranie,
          rozkład, relacje, lektor, obraz, synchronizacja, czat, podgląd
        cannot_access leży/down 3: leży|padł|padła|padło|padły|padnięte|zdechł|nie żyje|awaria|awarie|awarii|down|
          ~wysypał się|wysypało|wywaliło; @ .. leży|padł|padła|padło|nie działa|awaria|down|zdechł|nie żyje
        cannot_access nie-działa/down 3: nie + $va; nie .. działa|działają|da się wejść|idzie wejść; przestał
          działać|przestało działać|przestała działać; problem z|problemy z + @
        cannot_access nie-ładuje 3: strona|apka|aplikacja|serwer|serwery|serwis|system|strony .. nie|leży|padł|
          ~padła|padły|niedostępna|niedostępny|niedostępne|wisi|pusta; niedostępny|niedostępna|niedostępne|nie mogę
          wejść|nie da się wejść|kręci się|kółko|biała strona|ładuje się w nieskończoność|przekroczono czas|nie
          wchodzi
        error_message błąd 3: błąd|błędy|błędu|komunikat|kod błędu|błąd serwera|coś poszło nie tak|spróbuj ponownie|
          ~spróbuj później|wystąpił błąd; certyfikat .. wygasł|nieważny; wyświetla "*|pokazuje "*|pisze "*|
          ~wyskakuje|wyskakuje "*
        slow wolno 3: wolno|wolny|wolna|powoli|muli|zamula|laguje|lagi|lag|laga|tnie|tnie się|zacina|zacina się|
          ~przycina|buforuje|buforowanie|opóźnienie|opóźnienia|wysoki ping|żółw|wlecze|ślimaczy|rwie
        login_failure logowanie 3: nie .. zalogować|zaloguję|logowania|loguje|wejść na konto; logowanie .. nie|błąd|
          ~niemożliwe|leży; nie można się zalogować|nie mogę się zalogować|wylogowało|wylogowuje|wyrzuca z konta;
          hasło .. nie|złe|błędne|nieprawidłowe; captcha|weryfikacja .. nie|błąd
        payment_failure płatność 3: $pago .. nie|odrzucona|odrzucony|odrzuca|błąd|dwa razy|podwójnie|wisi|utknął|
          ~odmowa|leży; nie .. $pago; pobrało dwa razy|podwójnie pobrane|ściągnęło dwa razy|nie mogę zapłacić|nie da
          się zapłacić; bankomat .. zjadł|połknął; nie przyszedł przelew
        app_crash wywala 3: wywala się|wywala|wywala mnie|crashuje|crash|zawiesza się|zawiesza|zawiesił|zawiesiła|
          ~zamyka się|wyłącza się|restartuje się|niebieski ekran|bsod|freezuje|zamarza
        not_delivered wiadomość 3: $msg .. nie|nie dochodzą|nie przychodzą|nie dotarł|opóźnione; nie + dochodzą|
          ~przychodzą|przychodzi|dochodzi|dostaję|dostałem|dostałam|wysyła|wysyłają .. $msg; nie dochodzą|nie
          przychodzi kod|nie przychodzą|nie wysyła|jeden ptaszek|zegarek przy
        no_connectivity brak 3: brak|bez|nie ma|nie mam|zero|odcięło|znowu nie ma + $red|$luz; $red .. padł|padła|
          ~nie działa|zerwane|zanik|znika|nie ma; $luz .. nie ma|wyłączyli|zabrało; brak prądu|nie ma prądu|brak
          zasięgu|brak sieci|brak internetu|tylko połączenia alarmowe|połączenia alarmowe|zrywa połączenie|zrywa
          połączenia|rozłącza|rozłącza mnie|wyrzuca z serwera|awaria prądu|awaria wody|awaria sieci|awaria
          internetu|wyłączenie prądu|bez prądu|bez wody|miga na czerwono
        feature_broken funkcja 3: $parte .. nie|czarny|puste|pusta|zniknęły|zniknął|zniknęła|brak; nie .. wyświetla|
          ~pokazuje|ładuje|odtwarza|synchronizuje|wgrać|dodać|słychać|widać|aktualizuje; brak dźwięku|brak obrazu|
          ~zbugowany|zbugowane|bug|bugi|świruje|szaleje|wariuje
        data_loss zniknęły 3: $datos .. zniknęły|zniknęła|zniknęło|zniknął|przepadły|przepadł|skasowane|usunięte|
          ~stracone; zniknęły|straciłem|straciłam|skasowało|usunęło .. $datos; wszystko zniknęło|straciłem wszystko|
          ~wyzerowało
        account_security konto 3: zhakowane|zhakowali|hakerzy na|włamanie|włamali|phishing|oszustwo|oszuści|wyciek|
          ~wyciekły|wyciek danych|nieautoryzowana|nieautoryzowane|fałszywy sms|wyłudzenie; konto .. zablokowane|
          ~zbanowane|zawieszone|przejęte|zhakowane|zablokowali; zbanowali|ban za nic|zablokowali mi
        other paczka 3: paczka|przesyłka|kurier|zamówienie|paczki .. nie|zaginęła|opóźniona|zgubiona; infolinia|
          ~obsługa klienta .. nie|nikt|czekam; nikt nie odbiera|odwołany lot|odwołane loty|pociąg odwołany|opóźniony
          pociąg|pociągi stoją
        polarity.recovered wróciło 3: już działa|działa już|wrócił|wróciło|wróciła|wróciły|znowu działa|znów działa|
          ~naprawione|naprawili|naprawiono|usunięta|usunięto awarię|awaria usunięta|przywrócono|przywrócone|działa z
          powrotem|jest prąd|po awarii
        persists nadal 2: nadal|wciąż|ciągle|dalej nie|jeszcze nie|znowu nie|znowu padł|ale nie|nie wrócił*|znowu leży
        polarity.working śmiga 3: śmiga|u mnie działa|działa normalnie|działa bez problemu|wszystko działa|u mnie
          ok|u mnie wszystko|bez problemów|działa jak złoto|hula|sprawdź router|u mnie śmiga|działa idealnie
        polarity.unrelated pytanie 3: jak mogę|jak zrobić|jak usunąć|jak zrezygnować|polecacie|polecicie|poleci|ktoś
          poleca|ile kosztuje|cena|ceny|podwyżka|drogo|za drogo|akcje|giełda|sprzedam|kupię|lata temu|pamiętacie|
          ~fajnie by było|powinni dodać|serial|film|szukam|wypowiedzieć umowę
        void zwroty 9: nie ma problemu|bez problemu|nie tylko|nie ma za co|bez problemów|padł na kolana|padam|nie
          wiem|na pewno|działa na nerwy
        kind.official my 3: nasi technicy|pracujemy|przepraszamy|przepraszamy za|dziękujemy za cierpliwość|
          ~informujemy|trwają prace|planowane prace|prace konserwacyjne|przerwa techniczna|nasz zespół|utrudnienia|
          ~szanowni|występują problemy|usuwamy
        kind.news prasa 3: tysiące|miliony|użytkownicy zgłaszają|rzecznik|według|poinformował|podaje|atak hakerski
          na|odbiorców|mieszkańców|ministerstwo|zgłaszają
        kind.promo reklama 3: promocja|rabat|kod rabatowy|za darmo|kup teraz|oferta|kliknij|link w bio|tylko dziś|
          ~zniżka|konkurs|sprzedam|sprzedaję
        kind.second_hand inni 3: moja|mój|u mojej|u mojego + mama|tata|siostra|brat|kolega|koleżanka|sąsiad|
          ~sąsiadka|babcia|dziadek|żona|mąż|szef|syn|córka|ciocia|wujek|dziewczyna|chłopak; podobno|ponoć|słyszałem|
          ~słyszałam|mówią że|ludzie piszą|ludzie mówią|znajomi|u znajomych|rzekomo
        kind.joke żart 3: gołąb pocztowy|gołębie pocztowe|znaki dymne|średniowiecze|epoka kamienia|koniec świata|
          ~porozmawiać z rodziną
        cause.overload obciążenie 3: przeciążenie|przeciążony|przeciążone|za dużo ludzi|wszyscy naraz|wszyscy
          sprawdzają|kolejka|oblężenie|naraz
        cause.software aktualizacja 3: po|od|przez + aktualizacji|aktualizację|update|updacie|nowej wersji;
          aktualizacja|aktualizacji|bug|nowa wersja
        cause.cyberattack atak 3: atak hakerski|cyberatak|hakerzy|ddos|ataku ddos|ransomware|atak ddos
        cause.network kabel 3: zerwany kabel|przecięty światłowód|światłowód|kabel|maszt|nadajnik|koparka|zerwała
          światłowód
        cause.power prąd 3: brak prądu|nie ma prądu|awaria prądu|bez prądu|zerwała linie|zerwane linie|
          ~transformator|awaria zasilania|wyłączenie prądu
        cause.certificate certyfikat 3: certyfikat
        cause.third_party dostawca 3: dostawca zewnętrzny|zewnętrzny dostawca|dostawcy
        cause.maintenance prace 3: prace konserwacyjne|przerwa techniczna|konserwacja|planowane prace|prace serwisowe
        impact.business klienci 2: klienci|klientów|sklep|sprzedaż|firma
        impact.work praca 2: praca|pracować|praca zdalna|zdalna|spotkanie|biuro|szef
        impact.study szkoła 2: szkoła|egzamin|matura|lekcje|oceny|sprawdzian|studia
        impact.money pieniądze 2: czynsz|wypłata|zakupy|rachunek|paliwem|stacji|kasa|kasie
        impact.travel podróż 2: lot|pociąg|lotnisko|bilet|bilety|dworzec
        impact.safety zdrowie 2: szpital|lekarz|recepta|recepty|karetka|112|leki
        impact.personal życie 2: mama|babcia|dzieci|rodzina|urodziny|mecz|weekend
        lang small 1: nie|się|na|w|z|do|jest|że|to|jak|ale|mi|mam|ma|co|czy|od|po|za|u|o|i|a|już|tylko|ktoś|też|bo|
          ~kiedy|gdzie|dlaczego|teraz|dzisiaj|dziś|wczoraj|jutro|wszystko|wszyscy|nic|jeszcze|przez|przy|dla|bez|
          ~ten|ta|te|tego|tej|mnie|mój|moja|są|był|było|była|będzie|może|można|działa|znowu|ciągle|nadal|ludzie|ktoś
          ma|także|oraz|który|która|które|pod|nad|we|ze|ja|ty|on|ona|my|wy|oni|xd|sobie|tak|więc|żeby|godzin|rano|
          ~naraz|nam|was|kilku
        """
}
