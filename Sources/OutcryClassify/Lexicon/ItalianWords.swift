/// Italian.
enum ItalianWords {
    static let text = """
        $neg = non, niente, nulla, impossibile, nessun, nessuna, mai, non riesco, non si riesce, non mi fa, non fa,
          non posso, smesso di
        $va = va, vanno, funziona, funzionano, carica, caricano, apre, aprono, si apre, parte, partono, risponde,
          rispondono, accede, entra, entrare, prende, raggiungibile, disponibile, connette, accedere, aprire
        $red = internet, rete, linea, segnale, connessione, wifi, wi-fi, fibra, campo, adsl, dati, telefono, 4g, 5g,
          modem, copertura
        $luz = luce, corrente, acqua, gas, elettricità, riscaldamento, energia
        $msg = messaggio, messaggi, sms, mail, email, e-mail, pec, codice, codici, notifica, notifiche, otp
        $pago = pagamento, pagamenti, bonifico, bonifici, carta, bancomat, rimborso, addebito, transazione,
          ricarica, prelievo, pagare, stipendio, pos, accredito
        $datos = foto, file, chat, dati, cronologia, contatti, progressi, salvataggio, saldo, note, playlist,
          documenti, movimenti, messaggi, tutto
        $parte = storie, foto, video, immagini, ricerca, commenti, notifiche, audio, sottotitoli, fotocamera,
          microfono, mappa, feed, profilo, pulsante, carrello, download, chiamate, vocali, reel, schermo, diretta
        cannot_access down/down 3: è down|sono down|down|giù|è giù|fuori uso|in tilt|morto|fuori servizio|crollato|
          ~offline|disservizio|disservizi|ko; @ .. down|giù|morto|in tilt|ko|problemi; problemi con|problemi su + @
        cannot_access non-va/down 3: non + $va; $neg .. $va; non sta funzionando|non funge|malfunzionamento
        cannot_access non-carica 3: sito|app|pagina|server|portale|piattaforma .. non|down|irraggiungibile|bianca|in
          tilt|bloccato; irraggiungibile|inaccessibile|non disponibile|non si carica|pagina bianca|schermata bianca|
          ~carica all'infinito|rotella|non raggiungibile|non riesco ad aprire|non riesco ad accedere al sito|in coda
        error_message errore 3: errore|errori|messaggio di errore|codice errore|qualcosa è andato storto|riprova più
          tardi|riprovare più tardi|si è verificato un|certificato scaduto|errore di sistema
        error_message citazione 2: dice|esce|appare|compare|scritta|mi dà|messaggio .. "*
        slow lento 3: lento|lenta|lenti|lentissimo|lentissima|lentezza|rallentamenti|rallentato|lag|lagga|laggando|a
          scatti|scatta|ping alto|buffering|ritardo|ritardi|ci mette una vita|lumaca|a singhiozzo|pixellato
        login_failure accesso 3: $neg .. accedere|fare login|fare il login|entrare nel mio|loggarmi|loggare|
          ~autenticarmi; login .. non|errore|fallito|loop; mi ha disconnesso|mi disconnette|mi butta fuori|mi sbatte
          fuori; password .. errata|non|sbagliata; captcha|rimanda al login; credenziali .. errate|non; non mi
          riconosce|autenticazione .. fallita|non|errore
        payment_failure pagamento 3: $pago .. non|rifiutata|rifiutato|bloccato|bloccata|fallito|due volte|doppio|
          ~errore|in sospeso|sospeso|negato; $neg .. $pago; addebitato due volte|addebito doppio|doppio addebito|non
          posso pagare|non riesco a pagare
        app_crash crash 3: crasha|crash|si chiude|si chiude da sola|si chiude da solo|si blocca|si freeza|freeza|
          ~congelata|si riavvia|schermata blu|si impalla|impallato|crashando
        not_delivered messaggio 3: $msg .. non|bloccat*|in ritardo|mai; non + arriva|arrivano|ricevo|invia|parte +
          $msg; non partono|non arrivano|non ricevo|non mi arriva|non mi arrivano|non invia|una spunta|una sola
          spunta|orologino|non vengono consegnati|non riesco a inviare
        no_connectivity senza 3: senza|niente|non c'è|non ho|manca|nessun|nessuna|zero + $red|$luz|la luce|la
          corrente|l'acqua; $red .. non va|down|caduta|assente|giù|morta|cade; saltata la corrente|è saltata la|
          ~mancherà|manca la luce|blackout|black out|cade la linea|solo chiamate di emergenza|interruzione di|si
          disconnette|linea isolata|lampeggia|luce rossa|guasto
        feature_broken funzione 3: $parte .. non|nero|nera|vuoto|sparit*|bloccat*; non + carica|si vedono|si vede|si
          sente|mostra|riesco a caricare|sincronizza|aggiorna|mi fa caricare|mi fa pubblicare; non riesco a +
          vedere|caricare|pubblicare|scaricare|commentare|sentire; non si vedono|non si vede|non si sente|non si
          sincronizza|buggato|bug|fa le bizze|senza audio
        data_loss perso 3: $datos .. spariti|sparito|sparita|sparite|persi|perso|cancellati|cancellato; spariti|
          ~sparite|sparito|persi|perso|cancellato .. $datos; perso tutto|azzerato
        account_security account 3: hackerato|hackerata|violato|rubato l'account|phishing|truffa|smishing|furto di
          dati|dati rubati|addebito sconosciuto|addebiti non autorizzati|mai fatto|frode; account|profilo|conto ..
          bloccato|sospeso|bannato|rubato|hackerato|disattivato; bannato|mi hanno bloccato
        other consegna 3: pacco|ordine|spedizione|corriere|consegna .. non|mai|perso|ritardo; assistenza|servizio
          clienti|call center .. non|nessuno|irraggiungibile; nessuno risponde; treno|treni|volo|voli + cancellato|
          ~cancellati|soppresso|soppressi
        polarity.recovered tornato 3: è tornato|è tornata|tornato|tornata|tornati|funziona di nuovo|di nuovo online|
          ~di nuovo attivo|ripristinato|ripristinata|risolto|risolta|ripartito|riparte|va di nuovo|riparato|
          ~rientrato|torna a funzionare|tornata la luce
        persists ancora 2: ancora non|ancora niente|non ancora|di nuovo giù|ancora giù|ma non|di nuovo down|ancora
          senza|non è tornat*
        polarity.working bene 3: funziona tutto|funziona benissimo|funziona bene|a me funziona|a me va|da me va|da
          me funziona|qui funziona|qui va|tutto ok qui|nessun problema|tutto regolare|va benissimo|va una bomba|
          ~perfettamente|va tutto bene|sarà il tuo
        polarity.unrelated domanda 3: come faccio|come si fa|come posso|come disdire|disdire|consigliate|consigli|
          ~consigliare|qualcuno conosce|quanto costa|prezzo|prezzi|caro|aumento|azioni|borsa|vendo|anni fa|vi
          ricordate|vorrei che|dovrebbero|serie tv|film|offerta
        polarity.unrelated se 3: se .. crolla|cade|dovesse
        void modi 9: non vedo l'ora|nessun problema a|non solo|va bene|giù di morale|come va|senza problemi|non male
        kind.official noi 3: ci scusiamo|i nostri tecnici|stiamo lavorando|i nostri|vi informiamo|si informa|si
          comunica|per lavori|lavori di manutenzione|grazie per la pazienza|ci scusiamo per il disagio|gentili
          clienti|ripristino|sono al lavoro|nel quartiere
        kind.news notizia 3: segnalazioni|utenti segnalano|migliaia|milioni|secondo|downdetector|attacco hacker a|in
          tutta italia|il ministero|comunicato|colpita|colpito
        kind.promo offerta 3: sconto|offerta|promo|gratis|clicca|link in bio|iscriviti|approfitta|solo oggi|codice
          sconto|passa a|attiva ora
        kind.second_hand altri 3: mia|mio|i miei|le mie + madre|mamma|padre|papà|sorella|fratello|amico|amica|amici|
          ~collega|colleghi|nonna|nonno|zia|zio|cugino|cugina|ragazza|ragazzo|moglie|marito|figlio|figlia|vicino|
          ~vicina|capo; pare che|sembra che|dicono che|dicono|a quanto pare|ho sentito|mi dicono|la gente dice|a
          detta di
        kind.joke battuta 3: piccione viaggiatore|piccioni viaggiatori|segnali di fumo|età della pietra|apocalisse|
          ~fine del mondo|parlare con la mia famiglia|stagista
        cause.overload carico 3: sovraccarico|sovraccarichi|troppi utenti|troppe richieste|click day|intasato|in
          coda|tutti insieme|troppa gente|presi d'assalto
        cause.software aggiornamento 3: dopo|con|dall' + l'aggiornamento|aggiornamento|l'ultimo aggiornamento;
          aggiornamento|bug|nuova versione
        cause.cyberattack attacco 3: attacco hacker|attacco informatico|hacker|ddos|ransomware|cyberattacco
        cause.network cavo 3: cavo|fibra tranciata|tranciato|tranciata|ripetitore|antenna|ruspa|taglio fibra
        cause.power corrente 3: blackout|senza luce|senza corrente|manca la corrente|manca la luce|saltata la
          corrente|cabina elettrica|guasto elettrico|interruzione di corrente
        cause.certificate certificato 3: certificato
        cause.third_party fornitore 3: fornitore|fornitori|terze parti|provider esterno
        cause.maintenance lavori 3: manutenzione|lavori
        impact.business vendite 2: clienti|negozio|vendite|cassa
        impact.work lavoro 2: lavoro|lavorare|smart working|ufficio|riunione|capo
        impact.study studio 2: esame|esami|lezione|scuola|università|compiti|registro
        impact.money soldi 2: affitto|stipendio|spesa|bolletta|benzina
        impact.travel viaggio 2: treno|volo|aeroporto|biglietto|stazione
        impact.safety salute 2: emergenza|ospedale|medico|farmaci|ambulanza|farmacia
        impact.personal vita 2: mia mamma|mia nonna|famiglia|figli|partita|compleanno|frigo
        lang small 1: il|lo|la|i|gli|le|di|del|della|dei|delle|e|è|in|un|una|non|che|per|con|da|dal|dalla|su|sul|
          ~sulla|mi|si|ho|ha|hanno|sono|mio|mia|ma|più|anche|come|qualcuno|tutto|tutti|oggi|ieri|adesso|ora|ancora|
          ~perché|quando|dove|cosa|chi|questo|questa|qui|qua|già|poi|se|al|alla|ai|nel|nella|ci|vi|io|tu|lui|lei|
          ~noi|voi|loro|sto|stanno|fa|va|funziona|solo|sempre|mai|ok|ragazzi|potete|da stanotte|due|alle|dalle|
          ~qualche|niente|molto|così|ore
        """
}
