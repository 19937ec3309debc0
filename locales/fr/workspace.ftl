### Les phrases de l’espace de travail, pour celles et ceux qui tiennent la consultation.

workspace-title = Espace de travail
workspace-menu = Pages de l’espace de travail
workspace-home = Accueil
# $name : le nom du compte.
workspace-welcome = Bonjour { $name }
workspace-your-roles = Vos rôles
workspace-no-role = Vous n’avez encore aucun rôle. Adressez-vous à l’administration de l’espace de travail.
workspace-role-without-page = Aucune page de l’espace de travail n’est encore liée à ce rôle.
workspace-whole-site = Tout le site

## Se connecter

workspace-sign-in = Se connecter
workspace-sign-in-lead = Ouvrez le lien que vous avez reçu, puis appuyez sur le bouton. Sans script, saisissez le code qui suit le signe # dans ce lien.
workspace-code = Votre code à usage unique
workspace-code-hint = 32 lettres et chiffres. Majuscules, espaces et tirets n’ont pas d’importance.
workspace-use-code = Utiliser ce lien et me connecter
workspace-sign-in-first = Connectez-vous pour continuer. Vous reviendrez ensuite à la page demandée.
workspace-code-unknown = Ce code ne permet pas de se connecter : il est peut-être incomplet, déjà utilisé ou trop ancien. Demandez un nouveau lien.
# $host : le nom d’hôte du fournisseur d’identité.
workspace-sign-in-with = Se connecter avec { $host }
workspace-invitation-continue = Votre invitation est prête. Connectez-vous maintenant : votre compte recevra ses rôles.
workspace-code-instead = Ou avec un lien que vous avez reçu : ouvrez-le, puis appuyez sur le bouton. Sans script, saisissez le code qui suit le signe # dans ce lien.
workspace-no-account = Votre connexion a réussi, mais aucun compte de cet espace de travail ne lui correspond. Ouvrez d’abord le lien de votre invitation.
workspace-provider-failed = La connexion n’a pas abouti. Réessayez ; si cela continue, adressez-vous à l’administration de l’espace de travail.
workspace-provider-away = Le fournisseur d’identité ne répond pas. Réessayez dans quelques minutes ; si cela continue, adressez-vous à l’administration de l’espace de travail.
workspace-provider-not-fresh = Le fournisseur d’identité n’a pas confirmé que vous venez de vous connecter. Déconnectez-vous chez lui, puis connectez-vous à nouveau.
workspace-signed-out = Votre connexion à l’espace de travail est terminée
workspace-signed-out-lead = Votre connexion chez le fournisseur d’identité continue. Sur un appareil partagé, terminez-la aussi.
workspace-sign-out-provider = Me déconnecter là aussi
workspace-code-other-browser = Ce lien a été demandé dans un autre navigateur. Ouvrez-le là où vous l’avez demandé.
workspace-code-own = Cette invitation vient de votre propre compte : personne ne s’attribue un rôle.
workspace-too-often = Trop d’essais en peu de temps. Réessayez dans une minute.
workspace-sign-out = Se déconnecter
workspace-sign-out-everywhere = Se déconnecter partout
workspace-sessions = Mes connexions
workspace-sessions-lead = Une connexion dure douze heures au plus et se termine après une heure sans activité.
workspace-session = Connexion
workspace-session-since = Début
workspace-session-seen = Dernière activité
workspace-session-this = Celle-ci
workspace-session-end = Terminer
workspace-session-idle = Sans activité, cette connexion se termine dans moins de cinq minutes. Ce que vous avez saisi reste dans cette page.
workspace-session-stay = Rester connecté
workspace-session-last = Cette connexion se termine dans moins de cinq minutes, après douze heures. Envoyez ce que vous avez saisi, ou connectez-vous de nouveau dans un autre onglet et revenez ici.
workspace-session-over = Cette connexion est terminée. Ce que vous avez saisi reste dans cette page : connectez-vous dans un autre onglet, puis revenez l’envoyer.
workspace-session-sign-in = Se connecter dans un autre onglet
workspace-keys-change = Pour changer une touche, choisissez-la dans cette liste, puis appuyez sur une autre lettre ou un autre chiffre. Les deux touches échangent leurs places.
workspace-keys-press = Appuyez sur la nouvelle touche. Échap laisse tout comme c’est.
workspace-keys-done = La liste est à jour.
workspace-keys-reset = Reprendre les touches d’origine

## Ce qui est refusé

workspace-refused-heading = Vos rôles ne le permettent pas
workspace-refused-roles = Il faut l’un de ces rôles :
workspace-refused-ask = L’administration de l’espace de travail attribue les rôles. Cette demande a été inscrite au journal.
workspace-fresh-heading = Connectez-vous de nouveau
workspace-fresh = Cette action est importante : elle demande une connexion de moins de dix minutes.
workspace-sign-in-again = Se connecter de nouveau

## Les rôles, et ce qu’ils permettent

workspace-role = Rôle
workspace-roles = Rôles
workspace-role-administrator = Administration
workspace-role-operator = Pilotage
workspace-role-case-officer = Suivi des demandes
workspace-role-reviewer = Relecture
workspace-role-supporters-officer = Suivi des soutiens
workspace-role-coder = Codage
workspace-role-lead-analyst = Direction de l’analyse
workspace-role-publisher = Publication
workspace-role-auditor = Contrôle
workspace-may-see-accounts = Voir les comptes, leurs rôles et les invitations
workspace-may-manage-accounts = Inviter des personnes, attribuer et retirer des rôles, fermer des comptes
workspace-may-see-settings = Voir les réglages du serveur
workspace-may-review-texts = Relire les textes libres et décider de leur publication
workspace-may-decide-on-supporters = Décider qui figure dans la liste des soutiens, et voir le contact de chacun
workspace-may-see-overview = Voir où en est le formulaire
workspace-may-see-store = Voir la taille de la base et la dernière sauvegarde
workspace-may-read-responses = Lire les réponses une à une, et les retrouver
workspace-may-see-private-answers = Voir les réponses confidentielles d’une personne, avec un motif
workspace-may-withdraw-responses = Retirer une réponse
workspace-may-see-requests = Lire le registre des demandes de droits
workspace-may-keep-requests = Tenir le registre des demandes de droits
workspace-may-move-window = Voir et déplacer les dates d’ouverture et de clôture
workspace-may-reopen-form = Rouvrir un formulaire clos, et décider des propositions de le faire
workspace-may-code-texts = Donner leurs thèmes aux textes publiés
workspace-may-change-frames = Modifier les thèmes des questions
workspace-may-settle-codings = Tirer des textes que deux personnes codent, voir les deux codages et trancher là où ils diffèrent
workspace-may-build-package = Construire le paquet des réponses, et le voir avant sa publication
workspace-may-publish-package = Publier le paquet, et le retirer du site
workspace-may-read-log = Lire le journal
workspace-may-export-log = Enregistrer le journal dans un fichier

## La vue d’ensemble

workspace-overview = Vue d’ensemble
workspace-overview-lead = Où en est le formulaire, et ce qu’il y a à faire.
workspace-overview-recording = Enregistrement des réponses
workspace-overview-recorded = Fonctionne
workspace-overview-not-recorded = Impossible en ce moment
workspace-task-recording = Rétablir l’enregistrement des réponses : voir le disque et le journal du serveur
workspace-overview-responses = Réponses
workspace-overview-today = Aujourd’hui
workspace-overview-week = Sept derniers jours
workspace-overview-texts = Textes à relire
workspace-overview-flagged = Textes signalés, en attente
workspace-overview-stale = Textes à relire de nouveau
workspace-overview-coded = Textes codés
# $part, $all : des nombres.
workspace-overview-share = { $part } sur { $all }
workspace-overview-supporters = Soutiens à décider
# $date : une date et une heure.
workspace-overview-since = Le premier attend depuis le { $date }
workspace-overview-backup = Dernière sauvegarde
workspace-overview-no-backup = Jamais
workspace-overview-store = Base de données
workspace-overview-disk = Espace libre
# $count : un nombre.
workspace-megabytes = { $count } Mo
workspace-overview-days = Par jour
workspace-overview-kinds = Par type de répondant
workspace-overview-languages = Par langue
workspace-overview-tasks = À faire
workspace-overview-nothing = Rien à faire pour le moment.
# $count : un nombre.
workspace-task-texts = { $count ->
    [one] Relire un texte
   *[other] Relire { $count } textes
}
# $count : un nombre.
workspace-task-requests = { $count ->
    [one] Répondre à { $count } demande de droits, due sous cinq jours au plus
   *[other] Répondre à { $count } demandes de droits, dues sous cinq jours au plus
}
workspace-task-coding = { $count ->
    [one] Coder un texte
   *[other] Coder { $count } textes
}
workspace-task-supporters = { $count ->
    [one] Décider d’un soutien
   *[other] Décider de { $count } soutiens
}
# $count : un nombre.
workspace-task-proposals = { $count ->
    [one] Confirmer ou écarter une proposition
   *[other] Confirmer ou écarter { $count } propositions
}
# $count : un nombre.
workspace-task-closes-soon = { $count ->
    [one] Le formulaire se clôt dans un jour : prolonger demande 48 heures
   *[other] Le formulaire se clôt dans { $count } jours : prolonger demande 48 heures
}
workspace-task-backup = Faire une sauvegarde : la dernière a plus de deux jours
workspace-task-first-backup = Faire une sauvegarde : il n’y en a encore aucune
# $count : un nombre.
workspace-task-disk = Libérer de l’espace : il reste { $count } Mo

## Les réponses

workspace-responses = Réponses
workspace-responses-lead = Retrouver la réponse d’une personne, et traiter sa demande.
workspace-responses-by = Chercher par
workspace-responses-by-code = Code de reçu
workspace-responses-by-id = Identifiant de réponse
workspace-responses-by-answer = Organisation ou adresse, en entier
workspace-responses-sought = Ce que vous cherchez
workspace-responses-search = Chercher
workspace-responses-search-lead = Le journal note qui a cherché, comment et pourquoi, mais pas ce qui était cherché. Après l’effacement des réponses confidentielles, seul le code retrouve une réponse.
workspace-responses-found = Réponses trouvées
workspace-responses-none = Aucune réponse.
workspace-responses-first = Toutes les réponses
workspace-responses-nothing-sought = Rien n’a été cherché : saisissez un code entier, un identifiant ou une réponse.
workspace-response = Réponse
workspace-response-amended = Modifiée
workspace-response-versions = Versions
# $number : le numéro de la version ; $date : une date et une heure.
workspace-response-version = Version { $number }, du { $date }
# $date : une date et une heure.
workspace-response-published = Les réponses ont été publiées le { $date } : un retrait demande une nouvelle publication.
workspace-response-private = Réponses confidentielles
workspace-response-private-lead = Les réponses confidentielles ne s’affichent qu’avec un motif. Le journal note que vous les avez vues.
workspace-response-private-show = Afficher les réponses confidentielles
workspace-response-no-private = Aucune, ou elles ont été effacées.
workspace-response-withdraw = Retirer la réponse
workspace-response-withdraw-lead = La réponse, ses versions, ses réponses confidentielles et les décisions à son sujet sont effacées. C’est définitif.
workspace-response-stale = Rien n’a été retiré : la réponse a changé entre-temps. Voici son état présent.

## Les demandes de droits

workspace-requests = Demandes de droits
workspace-requests-lead = Tenir le registre des demandes : ce qui a été reçu, vérifié, trouvé et répondu, et pour quand.
workspace-requests-none = Aucune demande.
# $number : un numéro.
workspace-request-number = Demande n° { $number }
workspace-request-register = Inscrire une demande
workspace-request-received-on = Reçue le
workspace-request-right = Droit invoqué
workspace-request-reference = Référence du courrier
workspace-request-reference-hint = Un numéro qui mène à la lettre. Le registre ne contient aucun nom.
workspace-request-due = À répondre avant le
# $count : un nombre.
workspace-request-left = { $count ->
    [0] Dernier jour
    [one] Reste un jour
   *[other] Reste { $count } jours
}
# $count : un nombre.
workspace-request-late = { $count ->
    [one] Un jour de retard
   *[other] { $count } jours de retard
}
workspace-request-steps = Ce qui a été fait
workspace-request-note = Comment, ou pourquoi
workspace-request-add = Ajouter
workspace-request-incomplete = Rien n’a été ajouté : il manque une indication, ou elle ne convient pas.
workspace-request-no-response = Rien n’a été ajouté : aucune réponse n’a cet identifiant.
workspace-right-access = Accès
workspace-right-rectification = Rectification
workspace-right-erasure = Effacement
workspace-right-restriction = Limitation
workspace-right-objection = Opposition
workspace-step-identity = Identité vérifiée
workspace-step-identity-hint = En cas de doute, écrivez à l’adresse de la réponse ; ne demandez pas de copie d’une pièce d’identité.
workspace-step-response = Réponse trouvée
workspace-step-response-hint = L’identifiant que la recherche a donné.
workspace-step-extension = Délai prolongé de deux mois
workspace-step-extension-hint = La personne doit en être informée, avec le motif, dans le premier mois.
workspace-step-decision = Réponse donnée
workspace-step-decision-hint = Un refus indique son motif et les voies de recours.
workspace-decision-granted = Acceptée
workspace-decision-partly = Acceptée en partie
workspace-decision-refused = Refusée

## Comptes et rôles

workspace-accounts = Comptes et rôles
workspace-accounts-lead = Qui a accès à l’espace de travail, et pour y faire quoi.
workspace-settings = Réglages du serveur
workspace-settings-lead = Comment le serveur fonctionne, et d’où vient chaque réglage.
workspace-settings-note = Ces réglages valent depuis le démarrage du processus qui affiche cette page. On les change là où le serveur est démarré, jamais ici. D’un secret, on voit seulement s’il est défini.
workspace-settings-version = Version du programme :
workspace-settings-name = Réglage
workspace-settings-value = Valeur
workspace-settings-origin = Provenance
workspace-settings-on = activé
workspace-settings-secret = défini
workspace-settings-unset = non défini
workspace-settings-from-option = option de la commande
workspace-settings-from-variable = variable d’environnement
workspace-settings-from-file = fichier
workspace-settings-from-default = valeur par défaut
workspace-settings-from-store = date déplacée dans l’espace de travail
workspace-settings-dates = Dates des formulaires
# $date : une date et une heure.
workspace-account-since = Compte créé le { $date }
# $date : une date et une heure.
workspace-account-closed = Compte fermé le { $date }
workspace-account-own = Vous
workspace-account-without-role = Aucun rôle
workspace-revoke = Retirer
workspace-grant = Attribuer un rôle
workspace-close = Fermer le compte
workspace-close-lead = Personne ne pourra plus s’y connecter. Le journal garde trace de ce que ce compte a fait.
workspace-invitations = Invitations en attente
# $date : une date et une heure.
workspace-invitation-until = Valable jusqu’au { $date }
workspace-cancel-invitation = Annuler l’invitation
workspace-invite = Inviter une personne
workspace-invite-go = Créer l’invitation
workspace-address = Adresse e-mail
workspace-form = Formulaire
workspace-reason = Motif
# $address : une adresse e-mail.
workspace-link-for = Lien d’invitation pour { $address }
workspace-link-lead = Transmettez ce lien à cette personne seule. Il sert une fois, pendant sept jours, et ne sera plus affiché.
workspace-invitation-invalid = L’invitation n’a pas été créée : indiquez une adresse e-mail et au moins un rôle. L’administration et le contrôle valent pour tout le site.
workspace-role-invalid = Le rôle n’a pas été modifié : l’administration et le contrôle valent pour tout le site.
workspace-own-account = Rien n’a été modifié : personne ne s’attribue un rôle.
workspace-last-administrator = Rien n’a été modifié : il faut qu’une autre personne ait d’abord le rôle d’administration.
workspace-unchanged = Rien n’a été modifié : quelqu’un d’autre l’a peut-être fait entre-temps.

## Les soutiens

workspace-supporters = Soutiens
workspace-supporters-lead = Décider qui figure dans la liste des soutiens.
workspace-supporters-waiting = À décider
workspace-supporters-listed = Dans la liste
workspace-supporters-refused = Écartés
workspace-supporters-all = Tous
workspace-supporters-empty = Il n’y a personne ici.
workspace-supporters-previous = Page précédente
workspace-supporters-next = Page suivante
# $count : combien de soutiens attendent une décision.
workspace-supporters-count = { $count ->
    [0] Aucun soutien n’attend de décision.
    [one] Un soutien attend une décision.
   *[other] { $count } soutiens attendent une décision.
}
# $ids : des identifiants de réponses.
workspace-supporters-damaged = Ces réponses ne peuvent pas être lues : { $ids }
workspace-supporter = Soutien
workspace-supporter-status = État
workspace-supporter-received = Reçu
workspace-supporter-waiting = Nouveau
workspace-supporter-changed = Modifié depuis la décision
workspace-supporter-listed = Dans la liste
workspace-supporter-refused = Écarté
workspace-supporter-no-consent = Ne souhaite pas figurer dans la liste
# $date : une date et une heure. $person : le nom d’un compte.
workspace-supporter-decided = Dernière décision : { $person }, le { $date }
workspace-supporter-before = Lors de la décision
workspace-supporter-now = Maintenant
workspace-supporter-same-name = Du même nom
workspace-supporter-same-domain = Avec le même site
workspace-supporter-contact = Contact
workspace-supporter-contact-lead = Le contact est confidentiel. Le journal note que vous l’avez vu.
workspace-supporter-contact-show = Afficher le contact
workspace-supporter-contact-gone = Les réponses confidentielles ont été effacées.
workspace-supporter-ask = Écrire au contact
workspace-supporter-decision = Décision
workspace-supporter-note = Vérifications
workspace-supporter-note-hint = Ce que vous avez vérifié, pour les personnes qui suivront. N’y écrivez aucune donnée personnelle.
workspace-supporter-confirm = Inscrire dans la liste
workspace-supporter-refuse = Ne pas inscrire
workspace-supporter-stale = Rien n’a été décidé : la réponse a changé, ou quelqu’un d’autre a décidé entre-temps. Voici l’état présent.
workspace-supporter-no-verdict = Rien n’a été décidé : choisissez d’inscrire ou de ne pas inscrire.
workspace-supporter-note-too-long = Rien n’a été décidé : la note dépasse 1 000 caractères.

## Les dates

workspace-window = Dates
workspace-window-lead = Voir quand le formulaire est ouvert, et déplacer ses dates.
workspace-window-opening = Ouverture
workspace-window-closing = Clôture
workspace-window-no-end = Aucune
# $zone : un fuseau horaire.
workspace-window-zone = Heure de { $zone }
workspace-window-from-store = Décidée dans l’espace de travail
workspace-window-from-file = Dans le fichier du formulaire
workspace-window-from-setting = Réglage du serveur
# $count : combien de jours ou d’heures.
workspace-window-opens-in-days = { $count ->
    [one] Ouvre dans un jour
   *[other] Ouvre dans { $count } jours
}
# $count : combien de jours ou d’heures.
workspace-window-opens-in-hours = { $count ->
    [one] Ouvre dans une heure
   *[other] Ouvre dans { $count } heures
}
# $count : combien de jours ou d’heures.
workspace-window-closes-in-days = { $count ->
    [one] Clôture dans un jour
   *[other] Clôture dans { $count } jours
}
# $count : combien de jours ou d’heures.
workspace-window-closes-in-hours = { $count ->
    [one] Clôture dans une heure
   *[other] Clôture dans { $count } heures
}
workspace-window-is-closed = Le formulaire est clos
workspace-window-move = Déplacer une date
workspace-window-move-lead = La nouvelle date est à 48 heures d’ici au moins. Toutes les pages l’annoncent, avec la date prévue à l’origine.
workspace-window-reopen = Réouverture
workspace-window-reopen-lead = Le formulaire recevra de nouveau des réponses. Les résultats publiés depuis la clôture ne seront plus visibles, s’ils ne le sont qu’après elle.
workspace-window-reopen-role = Seul le rôle de publication permet de rouvrir un formulaire clos.
workspace-window-end = Date à déplacer
workspace-window-new-date = Nouvelle date
workspace-window-reason-hint = Pour le journal et votre équipe ; le public ne le voit pas.
workspace-window-notes = Note pour le public
workspace-window-notes-hint = Facultative : une phrase par langue, affichée avec la nouvelle date.
workspace-window-preview = Voir ce que le public lira
workspace-window-will-read = Voici ce que le public lira
workspace-window-move-go = Déplacer la date
workspace-window-reopen-go = Rouvrir le formulaire
workspace-window-history = Dates déplacées
workspace-window-former-date = Ancienne date
workspace-window-announcement = Texte pour la presse et pour d’autres sites
workspace-window-announcement-lead = Prêt à copier ou à enregistrer, dans chaque langue : la nouvelle date, celle qui était annoncée, la note pour le public et l’adresse du formulaire.
workspace-window-announcement-no-note = Il manque à ce texte la note pour le public : aucune n’a été donnée dans cette langue.
workspace-window-announcement-save = Enregistrer ce texte
# $date : une date.
workspace-window-proposed = Rouvrir jusqu’au { $date }
workspace-window-no-date = Rien n’a été modifié : indiquez une date et une heure.
workspace-window-too-soon = Rien n’a été modifié : la nouvelle date est à moins de 48 heures d’ici.
workspace-window-same-date = Rien n’a été modifié : c’est déjà la date prévue.
workspace-window-order = Rien n’a été modifié : la clôture viendrait avant l’ouverture.
workspace-window-opened = Rien n’a été modifié : le formulaire est déjà ouvert.
workspace-window-closed-already = Rien n’a été modifié : le formulaire est clos. Il peut seulement être rouvert.
workspace-window-not-closed = Rien n’a été modifié : le formulaire n’est pas clos.
workspace-window-long-note = Rien n’a été modifié : une note dépasse 500 caractères.
workspace-window-published = Rien n’a été modifié : les réponses sont déjà publiées, le formulaire ne peut plus être rouvert.
workspace-window-stale = Rien n’a été modifié : quelqu’un d’autre a déplacé une date entre-temps. Voici l’état présent.
workspace-window-proposed-already = Rien n’a été proposé : une proposition attend déjà une décision.
workspace-two-persons = Une deuxième personne doit confirmer : ce que vous envoyez sera d’abord une proposition.
workspace-propose = Proposer
workspace-proposals = Propositions à confirmer
# $person : le nom d’une personne ; $date : une date et une heure.
workspace-proposal-by = Proposé par { $person }, le { $date }
workspace-proposal-own = Une autre personne doit confirmer cette proposition.
workspace-proposal-confirm = Confirmer
workspace-proposal-decline = Écarter
workspace-no-proposal = Rien n’a été décidé : cette proposition n’attend plus de décision.
workspace-no-reason = Rien n’a été fait : indiquez un motif.
workspace-cancel = Annuler

## Le journal

workspace-log = Journal
workspace-log-lead = Qui a fait quoi, quand et pourquoi. Rien n’y est modifié, et les entrées n’en partent qu’à la fin de leur durée ; le lire y est inscrit aussi.
workspace-log-number = N°
workspace-log-when = Quand
workspace-log-who = Qui
workspace-log-what = Quoi
workspace-log-object = Sur quoi
workspace-log-from = Du
workspace-log-until = Au
workspace-log-any = Indifférent
workspace-log-show = Afficher
workspace-log-reset = Tout afficher
workspace-log-empty = Aucune entrée ne correspond.
workspace-log-refused = Refusé
workspace-log-pages = Pages du journal
workspace-log-older = Entrées plus anciennes
workspace-log-newest = Entrées les plus récentes
workspace-log-csv = Enregistrer en CSV
workspace-log-lines = Enregistrer en lignes JSON
workspace-log-date-invalid = Les dates n’ont pas été comprises : écrivez-les comme 2026-05-31.
workspace-object-account = compte
workspace-object-invitation = invitation
workspace-object-session = session
workspace-object-response = réponse
workspace-object-text = texte
workspace-object-form = formulaire
workspace-object-question = question
workspace-object-page = page
workspace-object-request = demande
workspace-object-log = journal
workspace-object-store = base de données

## Ce que le journal inscrit

workspace-action-invite = Invitation créée
workspace-action-cancel-invitation = Invitation annulée
workspace-action-accept-invitation = Invitation acceptée
workspace-action-close-account = Compte fermé
workspace-action-grant-role = Rôle attribué
workspace-action-revoke-role = Rôle retiré
workspace-action-make-sign-in-link = Lien de connexion créé
workspace-action-sign-in = Connexion
workspace-action-sign-out = Déconnexion
workspace-action-sign-out-everywhere = Déconnexion partout
workspace-action-end-session = Session arrivée à son terme
workspace-action-ask-without-permission = Demande sans autorisation
workspace-action-read-log = Journal lu
workspace-action-export-log = Journal enregistré dans un fichier
workspace-action-decide-on-text = Décision sur un texte
workspace-action-ask-opinion-on-text = Deuxième avis demandé sur un texte
workspace-action-undo-decision-on-text = Décision sur un texte annulée
workspace-action-note-on-text = Note sur un texte
workspace-action-change-frame = Thèmes d’une question modifiés
workspace-action-code-text = Texte codé
workspace-action-undo-coding = Codage annulé
workspace-action-draw-sample = Textes tirés pour un double codage
workspace-action-end-sample = Échantillon de double codage arrêté
workspace-action-draw-part = Partie des textes tirée au sort pour le codage
workspace-action-end-part = Tous les textes de nouveau à coder
workspace-action-sign-synthesis = Synthèse signée
workspace-action-settle-coding = Codages différents tranchés
workspace-action-undo-settlement = Décision sur des codages différents annulée
workspace-action-decide-on-supporter = Décision sur un soutien
workspace-action-see-contact = Contact d’un soutien affiché
workspace-action-withdraw-response = Réponse retirée
workspace-action-purge-private-answers = Réponses confidentielles effacées
workspace-action-erase-shared-drafts = Brouillons partagés effacés
workspace-action-export-private-answers = Réponses confidentielles exportées
workspace-action-make-synthetic = Réponses d’essai enregistrées
workspace-action-begin-publication = Publication du paquet commencée
workspace-action-publish-package = Jeu de données publié
workspace-action-move-window = Date déplacée
workspace-action-reopen-form = Formulaire rouvert
workspace-action-propose = Proposition faite
workspace-action-decline-proposal = Proposition écartée
workspace-action-search-responses = Réponses cherchées
workspace-action-see-private-answers = Réponses confidentielles affichées
workspace-action-register-request = Demande de droits inscrite
workspace-action-step-of-request = Demande de droits traitée
workspace-action-build-package = Paquet demandé
workspace-action-finish-package = Paquet construit
workspace-action-resume-publication = Publication reprise
workspace-action-unpublish-package = Paquet retiré du site
workspace-action-stop-job = Arrêt d’une tâche demandé
workspace-action-back-up-store = Base sauvegardée
workspace-action-migrate-store = Base mise au format d’une autre version
workspace-action-make-demo = Démonstration créée
