/// Dutch.
enum DutchWords {
    static let text = """
        $neg = niet, geen, niks, niets, nooit, niet meer, kan niet, lukt niet, onmogelijk, niemand, zonder, kan
          geen, kan ik niet
        $va = werkt, werken, doet, doen, laadt, laden, opent, start, reageert, bereikbaar, beschikbaar, lukt,
          bereiken, openen, verbinden
        $red = internet, wifi, bereik, netwerk, signaal, verbinding, glasvezel, telefoon, 4g, 5g, tv, data, modem,
          lijn, dekking
        $luz = stroom, water, gas, elektriciteit, warmte, verwarming
        $msg = bericht, berichten, appje, appjes, sms, mail, mails, e-mail, e-mails, code, codes, melding,
          meldingen, notificaties
        $pago = betaling, betalingen, overboeking, pin, pinnen, pinpas, ideal, creditcard, terugbetaling, betalen,
          tikkie, saldo, salaris, overmaken, afschrijving, storting
        $datos = foto's, fotos, bestanden, notities, contacten, chats, geschiedenis, voortgang, saldo, gegevens,
          mails, playlists, alles
        $parte = zoeken, zoekfunctie, upload, uploaden, foto's, video's, filmpjes, geluid, audio, ondertiteling,
          camera, microfoon, kaart, meldingen, feed, profiel, knop, agenda, stories, scherm delen, winkelmandje,
          rooster, cijfers
        cannot_access storing/down 3: storing|storingen|plat|down|eruit|uit de lucht|ligt eruit|ligt plat|ligt er
          uit|offline|kapot|dood; @ .. plat|down|eruit|kapot|stuk|storing|uit; problemen met|problemen bij + @; is
          down|weer down
        cannot_access doet-niet/down 3: $va .. $neg; $neg .. $va; doet het niet|doen het niet|werkt niet|werkt niet
          meer|doet niks|wil niet
        cannot_access laadt-niet 3: site|website|app|pagina|server|servers .. niet|plat|down|onbereikbaar|eruit|
          ~overbelast|leeg; onbereikbaar|niet bereikbaar|kan er niet in|kom er niet in|kom er niet op|blijft laden|
          ~wit scherm|witte pagina|laadscherm|kan niet laden
        error_message fout 3: foutmelding|foutmeldingen|foutcode|error|errors|er ging iets mis|er is iets misgegaan|
          ~probeer het later|probeer het opnieuw|fout opgetreden; certificaat .. verlopen|ongeldig; storing melding
        error_message citaat 2: zegt|staat|melding|krijg|geeft|toont|: .. "*
        slow traag 3: traag|trage|langzaam|hapert|hapering|haperen|lag|lagt|laggen|vertraging|vertraagd|buffert|
          ~bufferen|stotter*|hoge ping|slakkengang|kruipt|stroperig|blokjes|duurt eeuwen|bevriest en
        login_failure inloggen 3: $neg .. inloggen|aanmelden|inlog|in mijn account; inloggen .. niet|mislukt|lukt|
          ~fout; inloggen mislukt|uitgelogd|logt me uit|uit mijn account; wachtwoord .. verkeerd|onjuist|werkt|niet|
          ~fout; captcha|verificatie .. mislukt|lukt|niet; inlogproblemen
        payment_failure betaling 3: $pago .. niet|mislukt|geweigerd|dubbel|hangt|storing|weg|fout|twee keer; $neg ..
          $pago; dubbel afgeschreven|twee keer afgeschreven|dubbel betaald|pinstoring|pinautomaat|pas ingeslikt|
          ~geldautomaat
        app_crash crash 3: crasht|crash|crashte|crasht steeds|loopt vast|vastgelopen|bevriest|bevroren|sluit
          zichzelf|sluit vanzelf|sluit meteen|start opnieuw op|blauw scherm|zwart scherm bij
        not_delivered bericht 3: $msg .. niet|nooit|hangen|te laat|vast|uren later; $neg .. $msg .. binnen|
          ~ontvangen|gekregen|verstuurd; één vinkje|een vinkje|grijs vinkje|komt niet aan|komen niet aan|niet
          verzonden|niet verstuurd|krijg geen code|krijg geen sms|niet bezorgd bericht
        no_connectivity geen 3: geen|zonder|nul + $red|$luz|internet; $red .. eruit|weg|plat|dood|valt weg|ligt
          eruit|uitgevallen|doet het niet|uit|knippert; $luz .. uitgevallen|weg|uit|afgesloten; stroomstoring|
          ~stroomuitval|stroom uitgevallen|stroom is uitgevallen|waterleiding gesprongen|internetstoring|
          ~netwerkstoring|alleen noodoproepen|gesprek valt weg|gesprekken vallen weg|verbinding verbroken|verbinding
          valt|modem knippert|tv zwart|zit zonder|zitten zonder
        feature_broken functie 3: $parte .. niet|weg|zwart|leeg|kapot|stuk|verdwenen|storing; $neg .. $parte ..
          zien|laden|uploaden|zichtbaar; synchroniseert niet|laadt geen|toont geen|geen geluid|geen beeld|bug|buggy|
          ~raar|niet zichtbaar
        data_loss weg 3: $datos .. weg|verdwenen|kwijt|gewist|verwijderd; kwijt|verdwenen|gewist .. $datos; alles
          kwijt|alles weg|alles verdwenen
        account_security account 3: gehackt|hack|hackers|phishing|oplichting|datalek|gelekt|fraude|onbekende
          afschrijving|niet door mij|overgenomen; account .. geblokkeerd|gehackt|geschorst|verbannen|overgenomen|
          ~gestolen; verbannen|zonder reden geblokkeerd|nepmail|valse sms
        other pakket 3: pakket|pakketje|bestelling|bezorger|bezorgd|levering .. niet|kwijt|nooit|te laat;
          klantenservice .. niet|niemand|wachtrij|onbereikbaar; niemand neemt op; trein|treinen|vlucht|vluchten +
          uitgevallen|geannuleerd|rijden niet|valt uit
        polarity.recovered weer 3: doet het weer|doen het weer|werkt weer|werken weer|is weer|weer online|weer
          terug|weer bereikbaar|verholpen|opgelost|hersteld|weer stroom|weer internet|terug online|storing voorbij|
          ~weer in de lucht|weer normaal
        persists nog 2: nog steeds|nog niet|nog geen|weer niet|alweer|opnieuw plat|weer plat|weer down|is weer weg|
          ~weer uit|weer kapot
        polarity.working goed 3: werkt prima|werkt hier|hier werkt|doet het hier|hier doet|geen problemen|werkt
          gewoon|doet het gewoon|bij mij werkt|bij mij doet|alles oké hier|prima hier|nergens last|geen last|ligt
          aan je|werkt perfect|als een trein
        polarity.unrelated vraag 3: hoe kan ik|hoe kun je|hoe zeg ik|opzeggen|weet iemand een|aanrader|tips voor|
          ~welke provider|hoeveel kost|prijs|prijzen|prijsverhoging|te duur|duurder|aandelen|beurs|te koop|vacature|
          ~vroeger|jaren geleden|weet je nog|zou fijn zijn|zouden moeten|serie|film
        void uitdrukking 9: geen probleem|geen idee|geen zin|niet alleen|zonder problemen|geen problemen|plat water|
          ~hoe gaat het|uit de kast
        kind.official wij 3: onze monteurs|onze excuses|excuses|wij werken|we werken|ons team|bedankt voor uw
          geduld|dank voor je geduld|geplande werkzaamheden|onderhoud|storing is verholpen|verwachte|onze klanten|
          ~wij zijn op de hoogte|we zijn op de hoogte|hinder
        kind.news nieuws 3: duizenden|miljoenen|volgens|woordvoerder|huishoudens|meldt|melden gebruikers|cyberaanval
          op|getroffen|allestoringen|gemeente|politie
        kind.promo aanbod 3: korting|aanbieding|gratis|nu bestellen|actie|klik|link in bio|win|bestel nu|stap over|
          ~kortingscode
        kind.second_hand anderen 3: m'n|mijn + moeder|vader|zus|broer|vriend|vriendin|collega|buurman|buurvrouw|oma|
          ~opa|man|vrouw|zoon|dochter|baas|neef|nicht|ouders|schoonmoeder; schijnbaar|blijkbaar|naar verluidt|ik
          hoor|hoor dat|mensen zeggen|ze zeggen|iedereen klaagt|volgens mijn
        kind.joke grap 3: postduif|rooksignalen|stenen tijdperk|einde van de wereld|met mijn gezin praten|stagiair
        cause.overload drukte 3: overbelast|overbelasting|te druk|drukte|iedereen tegelijk|wachtrij|grote drukte
        cause.software update 3: na|sinds|door + de update|een update|de laatste update|update; update|bug|
          ~softwarefout|nieuwe versie
        cause.cyberattack aanval 3: cyberaanval|hackers|ddos|ddos-aanval|ransomware
        cause.network kabel 3: kabelbreuk|kabel|graafwerkzaamheden|graafmachine|zendmast|glasvezelbreuk
        cause.power stroom 3: stroomstoring|stroomuitval|stroom uitgevallen|geen stroom|zonder stroom|kortsluiting|
          ~transformator|hoogspanning
        cause.certificate certificaat 3: certificaat
        cause.third_party leverancier 3: leverancier|externe partij|derde partij
        cause.maintenance onderhoud 3: onderhoud|werkzaamheden
        impact.business klanten 2: klanten|winkel|omzet|kassa
        impact.work werk 2: thuiswerken|werken|werk|vergadering|kantoor|baas
        impact.study school 2: school|toets|tentamen|huiswerk|les|rooster|studie
        impact.money geld 2: huur|salaris|boodschappen|rekening|toeslag
        impact.travel reis 2: trein|vlucht|schiphol|kaartje|reis
        impact.safety zorg 2: 112|ziekenhuis|huisarts|medicijnen|ambulance
        impact.personal leven 2: mijn moeder|kinderen|familie|verjaardag|weekend|wedstrijd
        lang small 1: de|het|een|en|van|ik|je|niet|met|voor|op|is|zijn|was|dat|die|dit|deze|er|aan|maar|ook|nog|al|
          ~bij|uit|om|naar|mijn|m'n|jouw|onze|ons|we|wij|jullie|ze|hij|zij|heb|heeft|hebben|hebt|geen|wel|weer|meer|
          ~iemand|iedereen|alles|niks|nu|vandaag|gisteren|morgen|sinds|hoe|wat|waar|wie|waarom|als|dan|door|over|
          ~tot|te|kan|kunnen|doet|doen|werkt|gaat|hier|daar|toch|zo|heel|veel|ben|bent|word|wordt|net|één|drie|uur|
          ~na|storing|graag|allemaal|eraf|volgens|blijven|hangen|zes|jaar
        """
}
