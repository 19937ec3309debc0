### Les phrases du parcours : le brouillon et ses copies, les langues, le réseau, l'impression.

## Les langues

language-changed = Cette page est maintenant en français.
# Dit dans la langue qui reste affichée.
language-failed = La page n’a pas pu être chargée dans l’autre langue. Rien n’a changé : réessayez quand le réseau sera revenu.

## Où l'on en est

# $answered : les questions répondues ; $asked : les questions posées.
progress = { $answered } sur { $asked }

## Les réponses mises de côté

aside-heading = Réponses mises de côté
aside-other-tab = On a répondu ailleurs autrement à la même question. Le formulaire garde la réponse la plus récente, et voici l’autre.
aside-no-place = Ces réponses de votre brouillon n’ont plus leur place dans le formulaire, qui a changé depuis.
aside-ended = Saisi après l’envoi ou l’effacement du brouillon : cette réponse n’a pas été envoyée, et le formulaire ne la garde pas.
aside-copy = Copier
aside-copied = Copié.
aside-dismiss = Ne plus les montrer

## Le brouillon dans un fichier

draft-tools = Fichier et impression
# Le nom du fichier, sans espace. $form : le nom du formulaire.
file-name = brouillon-{ $form }.json
file-save = Enregistrer mon brouillon dans un fichier
file-save-ask = Y mettre aussi les réponses qui ne seront pas publiées ?
file-save-all = Oui, toutes mes réponses
file-save-public = Non, les autres seulement
file-unsaved = Votre navigateur n’a pas pu enregistrer le fichier.
file-load = Reprendre un brouillon depuis un fichier
file-loaded = Les réponses du fichier ont été reprises.
file-broken = Ce fichier n’est pas un brouillon, ou il est abîmé. Vos réponses n’ont pas changé.
file-other-form = Ce fichier est le brouillon d’un autre formulaire. Vos réponses n’ont pas changé.
file-too-new = Ce fichier vient d’une version plus récente de ce site : rechargez la page, puis réessayez. Vos réponses n’ont pas changé.
# $count : le nombre de questions auxquelles le fichier répond autrement.
file-ask = { $count ->
    [one] À { $count } question, le fichier répond autrement que vous. Quelle réponse garder ?
   *[other] À { $count } questions, le fichier répond autrement que vous. Quelles réponses garder ?
}
file-take = Prendre celles du fichier
file-keep = Garder les miennes

## Une réponse déjà reçue

received-heading = Réponse reçue
# $when : une date et une heure.
received-here = La réponse envoyée depuis cet onglet a été reçue le { $when }.
received-elsewhere = Le brouillon que montrait cet onglet a été envoyé d’ailleurs, et reçu le { $when }. Rien ne reste à envoyer.
received-code = Son code de reçu s’est affiché une fois, après l’envoi : il ne peut plus être montré.
received-see-code = Voir le code de reçu
received-receipts = Retrouver la réponse avec son code de reçu
received-begin = Commencer une autre réponse
received-dismiss = Ne plus afficher ce message

## Hors ligne

waiting-heading = En attente du réseau
waiting = Vos réponses partiront d’elles-mêmes dès que le réseau sera revenu, une seule fois. Gardez cet onglet ouvert jusque-là.
waiting-cancel = Ne pas les envoyer
waiting-cancelled = L’envoi est annulé. Vos réponses restent dans le brouillon.
waiting-incomplete = L’envoi qui attendait le réseau n’est pas parti : pour votre sécurité, certaines réponses n’étaient gardées que dans l’onglet fermé depuis. Complétez-les, puis envoyez.

## L'impression

print-form = Imprimer le questionnaire
print-blank = Imprimer le questionnaire vierge
# Pour les navigateurs sans script.
print-hint = Pour préparer vos réponses à plusieurs, imprimez cette page : elle contient tout le questionnaire.
