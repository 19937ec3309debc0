### Les phrases du site, autour du formulaire.

# Le nom de cette langue, dans cette langue.
locale-name = Français
# Le sens de l'écriture : ltr ou rtl.
locale-direction = ltr

site-skip = Aller au contenu
site-languages = Langues
# Le nom de la liste des formulaires, pour les lecteurs d'écran.
site-forms = Formulaires
site-demo = Démonstration : les personnes et les réponses sont inventées, et ce que vous envoyez ne compte pas.
site-pages = À propos de ce site

## L'accueil

home-open = Ouvert.
# $date : la date de clôture, avec l’heure et le fuseau si ce n’est pas la fin d’un jour.
home-open-until = Ouvert jusqu’au { $date }.
home-opens = Ouvrira le { $date }.
home-closed = Clos le { $date }.
# D'un formulaire sans ouverture ni clôture.
home-always = Ouvert en permanence.
# Les titres des listes de formulaires, à l'accueil.
home-list-open = Ouvert
home-list-coming = À venir
home-list-closed = Clos
home-start = Répondre
# $questions : le nombre de questions ; $sections : le nombre d'étapes.
home-questions = { $questions } questions en { $sections } étapes
home-time = Seules celles marquées comme obligatoires demandent une réponse.
home-how = Comment répondre
home-how-time = Répondez à votre rythme, seul ou à plusieurs, en plusieurs fois si besoin.
home-how-draft = Votre brouillon reste sur votre appareil tant que vous n’avez pas envoyé vos réponses.
home-how-public = Vous relisez tout avant l’envoi, puis recevez un code qui prouve que votre réponse a été reçue.

## Avant l'ouverture, après la clôture

# Les dates déplacées. $date : la nouvelle date ; $initial : celle qui était annoncée.
window-extended = Date de clôture repoussée au { $date }, initialement le { $initial }.
window-shortened = Date de clôture avancée au { $date }, initialement le { $initial }.
window-closing-set = Date de clôture fixée au { $date }.
window-opening-moved = Date d’ouverture déplacée au { $date }, initialement le { $initial }.
window-reopened = Réouverture jusqu’au { $date }, après une clôture le { $initial }.
window-decided = Décision du { $date }.
# Le texte pour la presse et d’autres sites. $form : le titre du formulaire ; $date : la nouvelle date ; $initial : celle qui était annoncée.
announcement-title = Changement de calendrier : { $form }
announcement-extended = Les réponses à « { $form } » sont reçues jusqu’au { $date }. La clôture était annoncée pour le { $initial }.
announcement-shortened = Les réponses à « { $form } » ne sont reçues que jusqu’au { $date }. La clôture était annoncée pour le { $initial }.
announcement-closing-set = Les réponses à « { $form } » sont reçues jusqu’au { $date }. Aucune date de clôture n’était annoncée.
announcement-opening-moved = Les réponses à « { $form } » seront reçues à partir du { $date }. L’ouverture était annoncée pour le { $initial }.
announcement-reopened = Les réponses à « { $form } » sont de nouveau reçues, jusqu’au { $date }. La clôture avait eu lieu le { $initial }.
# Une adresse suit, seule sur sa ligne.
announcement-address = Pour répondre :
form-early-heading = Ce formulaire n’est pas encore ouvert
# $date : une date et une heure.
form-early = Il ouvrira le { $date }. Revenez à cette date : vous pourrez le remplir en ligne, en plusieurs fois si besoin.
form-closed-heading = Ce formulaire est clos
form-closed = Il a été clos le { $date }. Merci à celles et ceux qui l’ont rempli.
form-closed-draft = Si vous aviez commencé à répondre, votre brouillon est toujours sur votre appareil.
# $email : un lien de courriel.
form-contact = Une question ? Écrivez à { $email }
form-home = Retour à l’accueil

## Les titres d'onglet et les pages d'erreur

check-title = Vérifiez vos réponses
sent-title = Réponses reçues
not-found-heading = Cette page n’existe pas
not-found = L’adresse est peut-être incomplète, ou la page a été déplacée.
refused-heading = Votre envoi n’a pas été accepté
refused-cross-site = Il venait d’un autre site. Ouvrez le formulaire sur ce site et envoyez vos réponses de là.
refused-key = Une première version de ces réponses a déjà été reçue. Écrivez-nous pour la faire corriger.
refused-large = Il est trop volumineux. Raccourcissez vos réponses, puis réessayez.
refused-unreadable = Il n’a pas pu être lu. Revenez au formulaire, puis réessayez.
refused-broken = Une panne nous a empêchés de l’enregistrer. Revenez en arrière et réessayez dans un instant : vos réponses ne seront enregistrées qu’une fois.
failure-reference = Référence de cette demande : { $id }

## Les pages

page-principles = Les neuf principes
page-about = À propos
page-faq = Questions et réponses
page-privacy = Données personnelles
page-accessibility = Accessibilité
page-legal = Mentions légales
