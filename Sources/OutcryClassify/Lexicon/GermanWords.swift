/// German.
enum GermanWords {
    static let text = """
        $neg = nicht, nichts, kein, keine, keinen, keiner, kann nicht, kann man nicht, konnte nicht, nicht mehr,
          niemand, nie, ohne, unmöglich
        $geht = geht, gehen, funktioniert, funktionieren, läuft, laufen, lädt, laden, öffnet, startet, erreichbar,
          verfügbar
        $geht = reagiert, antwortet, tut, klappt, funzt, funktioniert's, gehts, geht's, erreichen, aufrufen, öffnen,
          starten, zugreifen, da
        $kaputt = kaputt, down, tot, hin, gestört, defekt, im arsch, offline, weg, lahmgelegt, ausgefallen,
          abgestürzt, buggy, spinnt, hängt
        $netz = netz, internet, wlan, w-lan, empfang, dsl, dsl-signal, signal, verbindung, festnetz, telefon,
          mobilfunk, lte, 5g, 4g, handynetz
        $netz = mobile daten, glasfaser, kabel, fernsehen, tv, router, datenverbindung, leitung, anschluss,
          netzempfang, wifi, vpn
        $strom = strom, wasser, gas, warmwasser, heizung, licht, fernwärme, saft
        $nachricht = nachricht, nachrichten, sms, mail, mails, e-mail, e-mails, code, codes, tan, pushtan,
          bestätigungscode, whatsapps, otp
        $zahl = zahlung, zahlungen, überweisung, überweisungen, lastschrift, karte, ec-karte, kreditkarte, girocard,
          rückzahlung, erstattung, abbuchung
        $zahl = kartenzahlung, bezahlen, zahlen, gehalt, überweisen, transaktion, geldautomat, bankautomat,
          auszahlung, gutschrift, aufladung
        $daten = fotos, bilder, dateien, daten, chats, chatverlauf, notizen, kontakte, spielstand, fortschritt,
          guthaben, verlauf, lesezeichen, playlists, alles
        $teil = suche, upload, hochladen, download, kommentare, benachrichtigungen, feed, bilder, fotos, videos,
          video, ton, sound, mikrofon, kamera
        $teil = untertitel, karte, sync, synchronisation, playlist, button, kalender, anhänge, standort, dashboard,
          profil, storys, stories, warenkorb
        $teil = verspätungen, fahrplan, ticketbuchung, bildschirmfreigabe, sprachnachrichten, widget, drucker,
          live-ticker, filter, anzeige, musik, livestream
        cannot_access down/down 3: @ .. down|offline|tot|gestört|kaputt|weg; ist .. down|offline|ausgefallen|
          ~gestört; $kaputt .. @; schon wieder + down|weg|tot|kaputt
        cannot_access störung/down 3: *störung|*störungen|*ausfall|totalausfall|serverausfall|ausgefallen|ausfälle;
          probleme mit|probleme bei .. @; störung|stoerung|stoerungen
        cannot_access geht-nicht/down 3: $geht .. $neg; geht|läuft|funktioniert .. gar nichts|nix|nichts|nicht; $neg
          .. erreichbar|verfügbar|aufrufbar|zugänglich|$geht; @ .. spinnt|streikt|hängt|zickt; nix geht|nichts geht|
          ~geht nix|geht nichts|geht nicht|gehts nicht|funzt nicht|funktioniert nicht
        cannot_access lädt 3: seite|website|webseite|app|server|homepage|portal .. $neg|ewig|down|tot|offline|
          ~überlastet|weiß|leer; komme nicht rein|komm nicht drauf|komme nicht drauf|komme nicht auf|nicht
          erreichbar|unerreichbar|lädt ewig|lädt und lädt|dauerhaft am laden|ladebildschirm|weiße seite|
          ~zeitüberschreitung
        error_message fehler 3: fehlermeldung|fehlercode|fehler|error|errors|fehlermeldungen|error code|
          ~serverfehler|verbindungsfehler|systemfehler; etwas ist schiefgelaufen|etwas ging schief|versuchen sie es
          später|versuche es später|bitte später|da ist etwas schiefgegangen; zertifikat .. abgelaufen|ungültig;
          zertifikatsfehler|zertifikatswarnung
        error_message zitat 2: steht|meldet|sagt|zeigt|kommt|meldung|erscheint|schreibt|da steht .. "*
        slow langsam 3: langsam|langsamer|lahm|ruckelt|ruckler|laggt|lagt|lags|lag|schnecke|schneckentempo|
          ~schleppend|verzögert|verzögerung|verzögerungen|stockt|hakt|verpixelt|pixelig|buffert|buffering|puffert|
          ~gedrosselt|zäh|kriecht|hoher ping; ping .. hoch|ms; dauert ewig|braucht ewig|ewige ladezeiten|lange
          ladezeiten|kommt nur tröpfchenweise
        login_failure anmelden 3: $neg .. anmelden|einloggen|login|anmeldung|einwählen|reinkommen; anmelden|
          ~einloggen|login|anmeldung .. $neg|unmöglich|fehlgeschlagen|fehler|schlägt fehl|klappt nicht|gesperrt|
          ~schleife; komme nicht in mein|ausgeloggt|abgemeldet|rausgeworfen|fliege raus; passwort .. falsch|
          ~zurücksetzen|nicht|ungültig; zwei-faktor|2fa|captcha|anmeldeschleife|loginschleife
        payment_failure zahlung 3: $zahl .. $neg|fehlgeschlagen|abgelehnt|hängt|doppelt|fehler|schlägt fehl|
          ~abgebrochen|gesperrt|storniert|zweimal|ausstehend|verweigert; $neg .. $zahl; doppelt abgebucht|zweimal
          abgebucht|doppelt gebucht|doppelt gezogen|doppelt belastet|geld weg|karte eingezogen|kartenterminal|
          ~kartenlesegerät
        app_crash absturz 3: stürzt .. ab; abgestürzt|absturz|abstürze; schmiert .. ab; friert .. ein; eingefroren|
          ~hängt sich auf|hängt sich|schließt sich|beendet sich|startet neu|bluescreen|schwarzer bildschirm|
          ~bootschleife|crasht|crash
        not_delivered nachricht 3: $nachricht .. $neg|nie|hängt|verspätet|stunden später|verzögert; $neg ..
          $nachricht .. an|bekommen|erhalten|gesendet|raus|rein|zugestellt; nur ein haken|ein häkchen|nur ein
          häkchen|wird nicht zugestellt|werden nicht zugestellt|kommt nicht an|kommen nicht an|nicht zugestellt|
          ~nicht gesendet|keine mails|keine sms
        no_connectivity kein-netz 3: kein|keine|keinen|ohne|null|weder + $netz|$strom|netz|mobiles internet|stabile
          verbindung|verbindung; $netz .. weg|tot|down|ausgefallen|gestört|ist aus|fällt aus|bricht ab|geht nicht|
          ~funktioniert nicht|nicht da|dauernd weg; $strom .. weg|ausgefallen|abgestellt|aus
        no_connectivity ausfall 3: stromausfall|stromausfälle|netzausfall|internetausfall|netzstörung|
          ~internetstörung|wasserrohrbruch|rohrbruch|funkloch|nur notrufe; notruf .. nicht; verbindungsabbrüche|
          ~verbindungsabbruch|abbrüche|kein freizeichen|verbindung bricht|fliege aus dem spiel; dunkel .. stadt|
          ~viertel|straße|haus; findet kein .. signal|netz; router .. rot|blinkt|findet; festnetztelefonie|blackout|
          ~versorgungsunterbrechung
        feature_broken funktion 3: $teil .. $neg|kaputt|weg|schwarz|leer|fehlt|fehlen|defekt|buggy|verschwunden|
          ~falsch; $neg .. $teil .. an|angezeigt|geladen|abspielen|hochladen|sehen|hören; zeigt keine|zeigt kein|
          ~nicht mehr angezeigt|werden nicht angezeigt|wird nicht angezeigt|lädt keine|synchronisiert nicht|spinnt|
          ~rumspinnt|verbuggt|zickt|ton ohne bild|bild ohne ton|kein ton|kein bild
        data_loss weg 3: $daten .. weg|gelöscht|verschwunden|verloren|futsch; gelöscht|verloren|verschwunden ..
          $daten; alles weg|datenverlust|zurückgesetzt
        account_security konto 3: gehackt|hacker|gehackte|phishing|datenleck|datenpanne|betrug|betrüger|abzocke per
          sms|fremde abbuchung|unbekannte abbuchung|nicht autorisiert|geleakt; gesperrt .. grundlos|ohne grund|ohne
          begründung; konto|account|profil .. gesperrt|gehackt|übernommen|eingefroren|deaktiviert|geklaut|
          ~geschlossen; ohne begründung gesperrt|grundlos gesperrt|gebannt
        other lieferung 3: paket|sendung|lieferung|bestellung|päckchen .. nicht|verloren|verspätet|weg|nie; hotline
          .. niemand|keiner|warteschleife|besetzt|nicht; kundenservice|support .. nicht|erreichbar|antwortet;
          warteschleife; zug|flug|bahn|züge + fällt aus|fallen aus|ausgefallen|verspätet|gestrichen; zugausfall|
          ~zugausfälle
        polarity.recovered wieder 3: wieder da|wieder online|geht wieder|gehen wieder|läuft wieder|laufen wieder|
          ~funktioniert wieder|funktionieren wieder|behoben|wieder verfügbar|wiederhergestellt|wieder erreichbar|
          ~wieder netz|wieder strom|wieder internet|wieder hergestellt|entstört|gelöst|wieder normal|alles wieder|
          ~funzt wieder|wieder im einsatz
        persists noch 2: immer noch|noch immer|noch nicht|geht wieder nicht|wieder nicht|schon wieder|weiterhin|
          ~wieder weg|wieder kein*|nicht wieder|nicht behoben|wieder down|wieder tot
        polarity.working läuft 3: läuft bei mir|geht bei mir|bei mir geht|bei mir läuft|bei mir funktioniert|
          ~funktioniert bei mir|funktioniert einwandfrei|läuft einwandfrei|läuft super|läuft ohne probleme|keine
          probleme|alles gut hier|hier geht alles|hier läuft|hier alles ok|hier alles gut|geht ganz normal|
          ~problemlos|liegt an deinem|liegt an dir|einwandfrei|läuft top|tut einwandfrei|1a
        polarity.unrelated frage 3: wie kann ich|wie kann man|wie mache ich|wie lösche ich|wie kündige ich|kündigen|
          ~empfehlung|empfehlungen|empfehlen|welcher anbieter|welchen tarif|kennt jemand eine alternative|
          ~preiserhöhung|zu teuer|teurer|preise|aktie|aktien|börse|quartalszahlen|stellenangebot|weißt du noch|
          ~damals|früher|wäre schön|ich wünsche mir|sollte mal|wünschte
        void redewendung 9: stromausfall im kopf|nicht nur|kein problem|keine ahnung|kein wunder|herunter|ohne
          probleme|keine probleme|runtergeladen|absturz der aktie|kein bock|keine lust|keine zeit|kein geld|
          ~unterwegs
        kind.official wir 3: wir arbeiten|unsere techniker|unsere kollegen|unser team|wir bitten um|entschuldigung|
          ~entschuldigen|wir informieren|wir sind informiert|techniker sind|vor ort|wird gearbeitet|ist behoben|
          ~wurde behoben|geduld|voraussichtlich|im bereich|in teilen von|kunden können|betroffen sind|
          ~wartungsarbeiten|beeinträchtigungen|anlagenstörung
        kind.news meldung 3: laut|sprecher|sprecherin|nutzer melden|nutzer berichten|tausende|medienberichten|
          ~polizei|behörde|millionen|haushalte|allestörungen|mitteilte|teilte mit|cyberangriff auf|hackerangriff
          auf|lahmgelegt|nach angaben
        kind.promo werbung 3: jetzt sichern|rabatt|angebot|gutschein|code:|nur heute|jetzt bestellen|gratis|
          ~kostenlos testen|link in bio|gewinnspiel|jetzt wechseln|nur noch|zum verkauf|verkaufe|folgt mir
        kind.second_hand andere 3: meine|mein|meiner + mutter|vater|schwester|bruder|freund|freundin|oma|opa|
          ~nachbar|nachbarin|kollege|kollegin|frau|mann|chef|tochter|sohn|eltern|mama|papa|tante; angeblich|
          ~anscheinend|scheinbar|wohl überall|man hört|habe gehört|leute sagen|leute schreiben|viele melden|bei
          nachbarn|kumpel|soll down sein|kollegen sagen
        kind.joke witz 3: steinzeit|brieftaube|brieftauben|rauchzeichen|mit der familie reden|weltuntergang
        cause.overload last 3: überlastet|überlastung|zu viele nutzer|zu viele anfragen|ansturm|alle gleichzeitig|
          ~warteschlange|andrang
        cause.software update 3: nach .. update|aktualisierung|patch; seit .. update|aktualisierung|patch|neuen
          version; softwarefehler|bug|softwareupdate|konfigurationsfehler|neue version
        cause.cyberattack angriff 3: cyberangriff|hackerangriff|ddos|ransomware|hackerattacke|cyberattacke
        cause.network kabel 3: kabelschaden|kabelbruch; glasfaser .. durchtrennt|beschädigt|gekappt; bagger|
          ~funkmast|sendemast|knotenpunkt|kabel durchtrennt|kabel gekappt
        cause.power strom 3: stromausfall|strom weg|kein strom|kabelfehler|umspannwerk|trafo|blackout|rechenzentrum
          brennt|brand im rechenzentrum|stromnetz|kurzschluss|ohne strom|strom ausgefallen
        cause.certificate zertifikat 3: zertifikat|zertifikats*
        cause.third_party dienstleister 3: dienstleister|drittanbieter|externer anbieter|zulieferer|cloudflare-störung
        cause.maintenance wartung 3: wartung|wartungsarbeiten|wartungsfenster|bauarbeiten|geplante
        impact.business geschäft 2: kunden|laden|umsatz|kasse|geschäft|bestellungen
        impact.work arbeit 2: homeoffice|arbeiten|meeting|besprechung|büro|chef|arbeit|deadline
        impact.study schule 2: schule|prüfung|klausur|uni|hausaufgaben|abgabe|vorlesung|abi
        impact.money geld 2: miete|gehalt|rechnung|einkauf|supermarkt|tanken
        impact.travel reise 2: flug|zug|bahnhof|ticket|reise|urlaub|check-in|flughafen
        impact.safety notfall 2: notruf|krankenhaus|arzt|medikamente|rettungsdienst|klinik|pflege
        impact.personal leben 2: oma|kinder|familie|freunde|geburtstag|feierabend|fußball|spiel
        lang small 1: der|die|das|und|ist|nicht|ich|bei|mit|auf|ein|eine|einen|für|von|den|dem|des|im|zu|es|seit|
          ~auch|noch|schon|mal|mein|meine|kein|keine|wieder|geht|wir|ihr|sie|man|hat|haben|habe|hab|wird|sind|war|
          ~wie|was|wer|wo|warum|oder|aber|nur|nach|aus|um|am|zum|zur|über|unter|durch|gerade|heute|gestern|morgen|
          ~immer|jetzt|alle|alles|jemand|euch|mir|mich|dir|dass|wenn|weil|beim|vom|ohne|mehr|sehr|so|nix|ok hier|
          ~störung|leute|läuft|funktioniert|kann|könnt|bitte|danke|jede|jeder|jedes|jemandem|sich
        """
}
