/// French.
enum FrenchWords {
    static let text = """
        $neg = pas, plus, rien, impossible, impossible de, aucun, aucune, jamais, n'arrive pas, arrive pas, n'arrive
          plus, arrive plus, ne peux pas, peux pas, ne peut pas, personne ne peut, refuse de
        $va = marche, marchent, fonctionne, fonctionnent, charge, chargent, s'ouvre, ouvre, répond, répondent,
          démarre, lance, connecte, s'affiche, accessible, disponible, passe
        $hs = hs, down, en panne, mort, planté, plantée, tombé, tombée, en rade, aux fraises, ko, hors service, hors
          ligne, en carafe, dans les choux, buggé, bugué, cassé
        $red = réseau, internet, wifi, connexion, signal, fibre, box, ligne, téléphone, 4g, 5g, adsl, data, télé,
          tv, livebox, freebox, bbox, mobile
        $luz = électricité, courant, eau, gaz, chauffage, eau chaude, jus, lumière
        $msg = message, messages, sms, mail, mails, e-mail, e-mails, courriel, courriels, code, codes, notification,
          notifications, textos, code de validation
        $pago = paiement, paiements, virement, virements, carte, cb, prélèvement, remboursement, transaction,
          transfert, transferts, retrait, recharge, payer, salaire, dépôt, distributeur, commande
        $datos = photos, fichiers, données, historique, conversations, contacts, progression, sauvegarde, solde,
          notes, playlists, documents, messages, tout
        $parte = stories, story, photos, vidéos, vidéo, images, image, recherche, commentaires, notifications,
          audio, son, sous-titres, caméra, micro, carte, feed, profil, bouton, panier, téléchargements, vocaux,
          appels, partage d'écran, replay, favoris, itinéraire, widget, chat
        cannot_access panne/down 3: $hs|panne; @ .. $hs|bug|bugue|beugue|rame plus|plante; panne de + @; en panne|
          ~panne générale|panne mondiale|panne nationale|incident général|est tombé|est down|sont down
        cannot_access marche-pas/down 3: $va .. $neg; $neg .. $va; marche pas|marche plus|fonctionne pas|fonctionne
          plus|ne répond plus|souci avec|soucis avec|problème avec|problèmes avec|un problème sur
        cannot_access charge-pas 3: site|appli|application|page|serveur|serveurs|plateforme .. $neg|inaccessible|
          ~down|planté|plante|hs|blanche|en panne; inaccessible|indisponible|impossible d'accéder|impossible de se
          connecter au site|page blanche|écran blanc|charge pas|charge plus|ne s'ouvre|s'ouvre pas|mouline|tourne en
          rond|chargement infini|délai dépassé|impossible d'ouvrir
        error_message erreur 3: erreur|erreurs|message d'erreur|code erreur|code d'erreur|une erreur s'est produite|
          ~une erreur est survenue|réessayez plus tard|veuillez réessayer|oups|certificat expiré|certificat invalide
        error_message citation 2: dit|affiche|message|écrit|met|marqué|me sort|j'ai|indique .. "*
        slow lent 3: lent|lente|lents|lentes|rame|rament|ramer|lag|lags|laggue|lenteur|lenteurs|ralenti|ralentie|
          ~saccade|saccades|débit|ping|ça freeze|pixelisé|pixelise|mémère|tortue|escargot|met une plombe|bufferise|
          ~coupures|latence|retard de|perturbé|perturbations
        login_failure connexion 3: $neg .. me connecter|connecter à mon compte|m'identifier|identifier|se connecter|
          ~accéder à mon compte|accès à mon compte|m'authentifier; déconnecté|déconnectée|me déconnecte|éjecté; mot
          de passe .. incorrect|refusé|invalide|marche; identifiant .. refusé|incorrect; captcha|double
          authentification; authentification .. échou*|impossible|boucle; redemande le mot de passe|boucle de
          connexion|identification impossible
        payment_failure paiement 3: $pago .. $neg|refusé|refusée|refuse|bloqué|bloquée|échoué|échoue|en attente|
          ~double|deux fois|échec|débité|erreur|rejeté; $neg .. $pago; débité deux fois|prélevé deux fois|débitée
          deux fois|double prélèvement|double débit|carte avalée|faire de virement|terminal de paiement|tpe
        app_crash plante 3: plante au|crash|crashe|crashent|crashé|se ferme|se ferme tout seul|se ferme toute seule|
          ~freeze|freezes|gèle|figé|figée|redémarre|redémarre tout seul|écran bleu|écran noir au|plante au
          démarrage|plante dès
        not_delivered message 3: $msg .. $neg|bloqué|bloqués|n'arrive|n'arrivent|ne part|ne partent|en attente|
          ~retard|restent; $neg .. envoyer|recevoir|reçois|reçu .. $msg|un message|rien; ne reçois pas|reçois pas|
          ~reçois plus|reçois rien|rien reçu|reste avec l'horloge|restent avec l'horloge|horloge|une seule coche|pas
          envoyé|pas distribué|impossible d'envoyer
        no_connectivity sans 3: pas de|plus de|aucun|aucune|sans|plus d'|pas d'|privé de|privé d'|privés de|privés
          d'|zéro + $red|$luz|internet|électricité; $red .. coupé|coupée|hs|mort|morte|saute|coupe|en panne|tombé;
          coupure de|coupure d'|coupures de|panne de|panne d' + $red|$luz|électricité|courant|internet; coupure|
          ~coupure de courant|coupure d'électricité|dans le noir|sans électricité|appels d'urgence|appels coupés|ça
          coupe|voyant rouge; décodeur .. signal
        feature_broken fonction 3: $parte .. $neg|noir|noire|vide|buggé|bug|disparu|disparus|grisé|manquant; $neg ..
          voir|publier|poster|uploader|télécharger|écouter|lire|charger|commenter|partager|synchroniser; $neg +
          $parte; ne s'affiche|ne s'affichent|s'affiche plus|ne synchronise|synchronise pas|bugué|buggé|bug|bugs|
          ~bugue|pas de son|plus de son|plus d'image
        data_loss perdu 3: $datos .. disparu|disparue|disparues|disparus|perdu|perdus|perdue|effacé|effacés|
          ~supprimé|supprimés|volatilisé; perdu|disparu|effacé|supprimé .. $datos; tout perdu|tout a disparu|remis à
          zéro|perte de données
        account_security compte 3: piraté|piratée|hacké|hackée|piratage|hameçonnage|phishing|arnaque|fuite de
          données|fuite|fraude|fraudeur|usurpation|faux sms|faux mail|prélèvement inconnu|achat inconnu|débit
          inconnu; compte .. bloqué|suspendu|piraté|banni|désactivé|volé|hacké|fermé|restreint; banni|j'ai été
          banni|bloqué mon compte|fermé mon compte
        other colis 3: colis|livraison|commande|livreur|courrier .. pas|jamais|perdu|retard|retardé|disparu; service
          client|sav|hotline|conseiller .. injoignable|répond|raccroche|personne|attente; injoignable; train|trains|
          ~vol|vols|rer|métro + supprimé|supprimés|annulé|annulés|interrompu
        polarity.recovered revenu 3: est revenu|revenu|revenue|sont revenus|est de retour|de retour|remarche|
          ~refonctionne|rétabli|rétablie|rétablis|réparé|réparée|résolu|résolue|c'est réparé|ça remarche|ça
          refonctionne|ça marche à nouveau|à nouveau disponible|de nouveau disponible|fonctionne à nouveau|c'est bon
          pour|retour à la normale|courant revenu|tout est rentré
        persists encore 2: toujours pas|toujours en panne|encore en panne|encore une fois|pas encore|mais pas|n'est
          pas revenu|pas revenu|toujours rien|re-panne|à nouveau en panne
        polarity.working marche 3: marche très bien|marche bien|marche nickel|fonctionne très bien|fonctionne bien|
          ~ça marche chez moi|marche chez moi|chez moi ça marche|chez moi ça va|aucun problème ici|aucun souci|rien
          à signaler|tout va bien|tout marche|nickel|ras chez|ok chez moi|impeccable|parfaitement|marche normalement
        polarity.unrelated question 3: comment faire|comment résilier|comment supprimer|résilier|quel forfait|quelle
          offre|recommandez|conseillez|conseil pour|quelqu'un connaît un|augmentation|prix|tarif|tarifs|trop cher|
          ~cher|abonnement à|bourse|action|actions|souvenez|il y a dix ans|j'aimerais que|devrait avoir|ils
          devraient|vends|à vendre|regarder|série|film|recrute|je cherche
        void tours 9: tombé amoureux|pas de problème|pas de souci|sans problème|pas mal|bon plan|plus de détails|pas
          que|ça ne coupe pas|carte postale|carte de visite|en marche|pas cher
        kind.official nous 3: nos équipes|nos techniciens|nos services|nous travaillons|nous nous excusons|nous vous
          prions|veuillez nous excuser|merci de votre patience|merci pour votre patience|nous mettons tout|sont
          mobilisées|mobilisés|nous sommes conscients|nous informons|nos clients|maintenance programmée|travaux
          programmés|désagrément|retour à la normale prévu|foyers privés|foyers sont privés|en cours de
          rétablissement
        kind.news presse 3: des milliers|des millions|selon|signalent|d'après|touche|touchée|paralyse|frappe|victime
          d'une|porte-parole|ministère|préfecture|downdetector|privés d'électricité|annonce|visé par|perturbe|
          ~cyberattaque contre
        kind.promo offre 3: promo|code promo|réduction|offre|gratuit|profitez|cliquez|lien en bio|abonnez-vous|
          ~gagnez|concours|soldes|seulement|à partir de
        kind.second_hand autres 3: ma|mon|mes + mère|père|sœur|soeur|frère|copain|copine|ami|amie|amis|collègue|
          ~collègues|voisin|voisine|mari|femme|fils|fille|grand-mère|patron|oncle|tante|cousin|cousine|parents|pote|
          ~potes|belle-mère; paraît que|il paraît|parait que|apparemment|on me dit|j'ai entendu|les gens disent|
          ~d'après un|semblerait|plusieurs personnes
        kind.joke blague 3: pigeon voyageur|pigeons voyageurs|signaux de fumée|âge de pierre|apocalypse|fin du
          monde|parler à ma famille|minitel|le stagiaire|retour à la bougie
        cause.overload charge 3: surcharge|surchargé|surchargés|saturé|saturés|saturation|trop de monde|trop
          d'utilisateurs|tout le monde en même temps|file d'attente|prise d'assaut|affluence|pic de
        cause.software maj 3: depuis|après|suite à + la mise à jour|la maj|la màj|mise à jour|la dernière mise à
          jour; mise à jour|màj|maj|bug informatique|nouvelle version
        cause.cyberattack attaque 3: cyberattaque|cyber-attaque|attaque informatique|hackers|pirates|ddos|
          ~rançongiciel|ransomware
        cause.network fibre 3: câble|fibre coupée|fibre sectionnée|coupure de fibre|câble coupé|câble sous-marin|
          ~pelleteuse|antenne|vol de câble|vandalisme
        cause.power courant 3: coupure de courant|panne de courant|coupure d'électricité|panne d'électricité|privés
          d'électricité|sans électricité|plus d'électricité|plus de courant|dans le noir|black-out|vents violents|
          ~verglas|transformateur|incendie du data|enedis
        cause.certificate certificat 3: certificat
        cause.third_party prestataire 3: prestataire|fournisseur|sous-traitant|hébergeur
        cause.maintenance travaux 3: maintenance|travaux
        impact.business vente 2: clients|ma boutique|mon magasin|chiffre d'affaires|commerçants|vendre
        impact.work travail 2: télétravail|travailler|bosser|boulot|réunion|bureau|taf|patron
        impact.study cours 2: examen|partiel|partiels|cours|devoirs|lycée|fac|bac|parcoursup
        impact.money argent 2: loyer|salaire|courses|facture|payer|essence|caisse
        impact.travel voyage 2: train|vol|aéroport|billet|billets|gare|vacances
        impact.safety santé 2: urgence|urgences|hôpital|samu|médecin|médicaments|pompiers
        impact.personal vie 2: ma mère|ma famille|mes enfants|anniversaire|soirée|match|frigo
        lang small 1: le|la|les|de|des|du|et|en|un|une|est|pas|ne|je|tu|il|elle|on|nous|vous|que|qui|pour|par|avec|
          ~sur|dans|mon|ma|mes|c'est|j'ai|ça|ca|au|aux|plus|chez|depuis|même|mais|ou|où|tout|tous|quelqu'un|aussi|
          ~encore|toujours|très|bien|ici|suis|sont|ont|fait|être|avoir|comme|quand|se|sa|son|ses|leur|y|a|à|hier|
          ~aujourd'hui|matin|soir|rien|merci|svp|bonjour|l'autre|quoi|si|sans|d'autres|heures|moi|toi|lui|ils|elles|
          ~ce|cette|ces|votre|vos|notre|nos|marche|qu'il|n'est|d'un|l'appli
        """
}
