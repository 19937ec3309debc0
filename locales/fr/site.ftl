### Les phrases du site, autour du formulaire.

# Le nom de cette langue, dans cette langue.
locale-name = Français
# Le sens de l'écriture : ltr ou rtl.
locale-direction = ltr

site-skip = Aller au contenu
site-languages = Langues
site-pages = À propos de ce site

## L'accueil

home-open = La consultation est ouverte.
# $date : la date de clôture.
home-open-until = La consultation est ouverte jusqu'au { $date }.
home-opens = La consultation ouvrira le { $date }.
home-closed = La consultation est close depuis le { $date }. Merci à celles et ceux qui ont répondu.
home-start = Répondre à la consultation
# $questions : le nombre de questions ; $sections : le nombre d'étapes.
home-questions = { $questions } questions en { $sections } étapes
home-time = Seules celles marquées comme obligatoires demandent une réponse.
home-how = Comment répondre
home-how-time = Répondez à votre rythme, seul ou à plusieurs, en plusieurs fois si besoin.
home-how-draft = Votre brouillon reste sur votre appareil tant que vous n'avez pas envoyé vos réponses.
home-how-public = Vous relisez tout avant l'envoi, puis recevez un code qui prouve que votre réponse a été reçue.

## Avant l'ouverture, après la clôture

form-early-heading = La consultation n'est pas encore ouverte
# $date : une date et une heure.
form-early = Elle ouvrira le { $date }. Revenez à cette date : vous pourrez répondre en ligne, en plusieurs fois si besoin.
form-closed-heading = La consultation est close
form-closed = Elle a pris fin le { $date }. Merci à celles et ceux qui ont répondu.
form-closed-draft = Si vous aviez commencé à répondre, votre brouillon est toujours sur votre appareil.
# $email : un lien de courriel.
form-contact = Une question ? Écrivez à { $email }
form-home = Retour à l'accueil

## Les titres d'onglet et les pages d'erreur

check-title = Vérifiez vos réponses
sent-title = Réponses reçues
not-found-heading = Cette page n'existe pas
not-found = L'adresse est peut-être incomplète, ou la page a été déplacée.
refused-heading = Votre envoi n'a pas été accepté
refused-cross-site = Il venait d'un autre site. Ouvrez le formulaire sur ce site et envoyez vos réponses de là.
refused-key = Une première version de ces réponses a déjà été reçue. Écrivez-nous pour la faire corriger.
refused-large = Il est trop volumineux. Raccourcissez vos réponses, puis réessayez.
refused-unreadable = Il n'a pas pu être lu. Revenez au formulaire, puis réessayez.
refused-broken = Une panne nous a empêchés de l'enregistrer. Revenez en arrière et réessayez dans un instant : vos réponses ne seront enregistrées qu'une fois.

## Les pages

page-principles = Les neuf principes
page-about = À propos
page-faq = Questions et réponses
page-privacy = Données personnelles
page-accessibility = Accessibilité
page-legal = Mentions légales
