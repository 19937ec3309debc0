### The consultation of the supporters of the Paris Call: the words of the form in forms/consultation.toml.
###
### Sentences of the questions, sections and answers are the client's: translate them closely and change nothing else.
### French typography: U+202F (narrow no-break space) before ; ! ? and U+00A0 (no-break space) before : and inside « »;
### the apostrophe is the straight one.

## Title and introduction, on the home page and at the top of the form

# Title of the consultation: heading of the home page and of the form.
title = Consultation des soutiens de l’Appel de Paris
# Short name of the form, in the header of every page.
name = Consultation

# First paragraph of the introduction.
introduction-1 = Annoncée au Forum international de la cybersécurité (FIC) à Lille le 30 janvier 2020 par l’Ambassadeur pour le numérique, cette consultation vise à recueillir les préoccupations et sujets d’intérêt de la communauté de l’Appel de Paris afin de mieux les relayer sur la scène internationale.

# First sentence of the second paragraph. Left out when the consultation has no closing date.
# $date (text): the closing date, already written in this language, such as "16 mars 2020" or "16 March 2020"; with the hour and
# the time zone where it is not the end of a day: "16 mars 2020 à 14:00 (UTC+01)".
introduction-window = La consultation sera ouverte jusqu’au { $date }.

# Rest of the second paragraph. Must also read well alone, without introduction-window before it.
introduction-2 = Une synthèse des contributions sera présentée par la France à partir du mois d’avril lors des prochains rendez-vous de la communauté de l’Appel de Paris.

# Third paragraph.
introduction-3 = Les réponses brutes seront publiées en open data sur data.gouv.fr, à l’exception des noms et courriels des organisations.

# Fourth paragraph.
# $site (link): the address pariscall.international; $email (link): contact@pariscall.international.
introduction-4 = Pour plus d’informations sur l’Appel de Paris, rendez-vous sur { $site }. Pour toute question, écrivez à : { $email }

## Sections and questions
##
## section-N is a section's title. q-NX is a question, shown as the label of its control or the legend of its answers.
## "short" names the question in 2 to 5 words, in summaries, lists of errors and figures: no full stop.

# Title of section 1.
section-1 = Prospective

# Question 1a. Free text of at most 500 characters.
q-1a = Selon vous, quelle innovation technologique risque d’avoir des implications particulièrement déstabilisatrices dans les mois ou années à venir ?
    .short = Innovation déstabilisatrice

# Question 1b. Free text of at most 500 characters.
q-1b = Selon vous, quelle innovation technologique dispose des applications les plus prometteuses en matière de cybersécurité ?
    .short = Innovation prometteuse

# Question 1c. One answer among options-yes-no.
q-1c = Avez-vous mis en place des actions particulières en réaction à ces nouvelles menaces et opportunités ?
    .short = Actions mises en place

# Question 1d. Free text of at most 500 characters. Asked only when 1c is answered "yes", just below it: it carries on from that question.
q-1d = Si oui, lesquelles ?
    .short = Description des actions

# Title of section 2.
section-2 = Droits individuels

# Question 2a. One answer among options-rights-protected.
q-2a = Selon vous, les droits des citoyens sont-ils suffisamment protégés face aux pratiques dangereuses qui se développent dans le cyberespace (cybercriminalité, vol d’informations personnelles, manipulation de l’information, interférences électorales...) ?
    .short = Protection des droits

# Question 2b. Free text of at most 500 characters.
q-2b = Comment mieux les protéger ?
    .short = Meilleure protection

# Question 2c. One answer among options-law-applied.
# "other" is the accessible label of the free text (at most 500 characters) that goes with the answer "other".
q-2c = Selon vous, comment garantir l’application du droit international des droits de l’Homme et du droit international humanitaire au cyberespace ?
    .short = Application du droit international
    .other = Précisez votre réponse

# Question 2d. One answer among options-duty-of-care.
q-2d = Les fournisseurs de services et produits numériques devraient-ils avoir un devoir de diligence pour protéger leurs utilisateurs des risques en ligne (« duty of care ») ?
    .short = Devoir de diligence

# Title of section 3.
section-3 = Sécurisation

# Question 3a. One answer among options-yes-no.
q-3a = Prenez-vous des mesures particulières pour garantir la cybersécurité de vos produits et services ?
    .short = Mesures de cybersécurité

# Question 3b. Free text of at most 500 characters.
q-3b = Selon vous, quelles normes ou standards minimaux les entreprises qui commercialisent des produits et services numériques devraient-elles respecter ?
    .short = Normes ou standards minimaux

# Question 3c. Free text of at most 500 characters.
q-3c = Selon vous, quelles mesures pourraient être prises au niveau national ou international par les États afin de garantir la protection des infrastructures critiques civiles ?
    .short = Protection des infrastructures critiques

# Question 3d. One answer among options-yes-no.
q-3d = Pensez-vous que ces mesures devraient être obligatoires ?
    .short = Mesures obligatoires

# Question 3e. Free text of at most 500 characters.
q-3e = De quel dispositif ou procédure disposez-vous en cas d’attaque ou d’incident cyber sur vos infrastructures ?
    .short = Réponse aux incidents

# Question 3f. One answer among options-yes-no.
q-3f = Avez-vous les moyens d’informer vos autorités d’un incident cyber qui vous affecterait ?
    .short = Information des autorités

# Title of section 4. The attribute "about" is the text below the section's title.
section-4 = Renforcement capacitaire et coopération technique
    .about = Le renforcement capacitaire consiste à apporter un soutien au développement des capacités de cyberdéfense des entités publiques et privées à travers des programmes de formation et d’entraînement, de l’assistance technique, et des échanges de ressources et de compétences.

# Question 4a. Free text of at most 500 characters.
q-4a = Quels sont les besoins en matière de renforcement capacitaire de votre organisation ou de votre pays ?
    .short = Besoins en renforcement capacitaire

# Question 4b. One answer among options-yes-no.
q-4b = Avez-vous les moyens de contribuer au renforcement capacitaire de votre écosystème, de votre pays ou d’autres pays ?
    .short = Moyens de contribuer

# Question 4c. Free text of at most 500 characters. Asked only when 4b is answered "yes", just below it: it carries on from that question.
q-4c = Si oui, comment êtes-vous prêt à contribuer ?
    .short = Contribution envisagée

# Question 4d. Free text of at most 500 characters.
q-4d = Quelle initiative de renforcement capacitaire ou coopération internationale vous a le plus marqué l’année dernière ?
    .short = Initiative la plus marquante

# Question 4e. Free text of at most 500 characters.
q-4e = Quel est, à votre avis, le manque principal de votre organisation en matière de cybersécurité ?
    .short = Manque principal

# Title of section 5.
section-5 = Coopération multi-acteurs

# Question 5a. One answer among options-yes-no.
q-5a = Collaborez-vous, à votre niveau, avec des autorités publiques, des entreprises et/ou des organisations de la société civile ?
    .short = Collaboration avec d’autres acteurs

# Question 5b. Free text of at most 500 characters. Asked only when 5a is answered "yes", just below it: it carries on from that question.
q-5b = Si oui, comment ?
    .short = Formes de collaboration

# Question 5c. Free text of at most 500 characters.
q-5c = Quels obstacles freinent selon vous la coopération entre États, secteur privé et société civile ?
    .short = Obstacles à la coopération

# Question 5d. Free text of at most 500 characters.
q-5d = Quelle est, selon vous, l’enceinte multi-acteurs la plus adaptée aux discussions sur le cyberespace ?
    .short = Enceinte la plus adaptée

# Title of section 6. The attribute "about" is the text below the section's title.
section-6 = Les principes de l’Appel de Paris et le processus ONU
    .about = Deux processus de négociations ont débuté à l’ONU en 2019 sur la sécurité du cyberespace. Les groupes de travail établis traitent de l’application du droit international au cyberespace, de la production de normes relatives au comportement responsable des États, et du développement de mesures de confiance et de renforcement capacitaire.

# Question 6a. Several answers among options-principles: exactly 3, or none at all.
# "hint" and "reference" stand between the question and the answers. In "reference",
# $link (link) is the words of "reference-link", leading to the page of the nine principles.
# "too-few" and "too-many" are error messages. $actual (number): how many were chosen; 1 or 2 in "too-few", 4 to 9 in "too-many".
q-6a = Parmi les 9 principes de l’Appel de Paris, quels sont les 3 qui vous semblent les plus essentiels pour le maintien de la paix et de la sécurité dans le cyberespace ?
    .short = Trois principes essentiels
    .hint = Choisissez-en 3 :
    .reference = Le détail des principes est disponible { $link }
    .reference-link = ici
    .too-few = Choisissez 3 principes : vous en avez choisi { $actual }
    .too-many = Choisissez seulement 3 principes : vous en avez choisi { $actual }

# Question 6b. Several answers among options-principles: any number.
# "hint" and "reference" stand between the question and the answers. In "reference",
# $link (link) is the words of "reference-link", leading to the page of the nine principles.
q-6b = Parmi ces principes, quels sont ceux que vous souhaiteriez voir traiter à l’ONU ?
    .short = Principes à traiter à l’ONU
    .hint = Choisissez-en autant que vous voulez :
    .reference = Le détail des principes est disponible { $link }
    .reference-link = ici

# Question 6c. Free text of at most 500 characters.
q-6c = Selon vous, d’autres sujets devraient-ils être traités à l’ONU en matière de cybersécurité ?
    .short = Autres sujets pour l’ONU

# Question 6d. A scale from 0 to 4.
# "point-0", "point-2" and "point-4" label these points of the scale; 1 and 3 are shown by their number alone.
q-6d = Quel niveau de connaissance pensez-vous avoir concernant les travaux passés et en cours à l’ONU sur les questions de cybersécurité ?
    .short = Connaissance des travaux de l’ONU
    .point-0 = Aucun
    .point-2 = Moyen
    .point-4 = Très bon

# Title of section 7.
section-7 = À propos de vous

# Question 7a. One line of at most 200 characters. Required. Never published.
# "hint" stands below the question.
# "required" is the error message when nothing was answered: say what to do, without a final full stop.
q-7a = Nom de votre organisation
    .short = Nom de l’organisation
    .hint = Cette information ne sera pas rendue publique.
    .required = Indiquez le nom de votre organisation

# Question 7b. An e-mail address of at most 254 characters. Required. Never published.
# "hint" stands below the question.
# "required" is the error message when nothing was answered: say what to do, without a final full stop.
q-7b = Email de contact
    .short = Email de contact
    .hint = Cette information ne sera pas rendue publique.
    .required = Indiquez un email de contact

# Question 7c. One answer among options-yes-no. Required.
# A statement answered by yes or no, not a question in form.
# "required" is the error message when nothing was answered: say what to do, without a final full stop.
q-7c = Vous êtes soutien de l’Appel de Paris
    .short = Soutien de l’Appel de Paris
    .required = Dites si vous êtes soutien de l’Appel de Paris

# Question 7d. One answer among options-respondent. Required.
# Starts a sentence that each answer of options-respondent ends.
# "required" is the error message when nothing was answered: say what to do, without a final full stop.
q-7d = Vous êtes
    .short = Type d’organisation
    .required = Choisissez la réponse qui décrit votre organisation

## Answers
##
## One message per list of answers, without a text of its own; each attribute is one answer, in the order shown.

# Answers to 1c, 3a, 3d, 3f, 4b, 5a and 7c.
options-yes-no =
    .yes = Oui
    .no = Non

# Answers to 2a.
options-rights-protected =
    .yes-absolutely = Oui, absolument
    .yes-partly = Oui, en partie
    .no-not-enough = Non, pas suffisamment
    .no-not-at-all = Non, pas du tout

# Answers to 2c. "other" is followed by a free text of at most 500 characters.
options-law-applied =
    .trust-private-actors = En faisant davantage confiance aux acteurs privés
    .open-discussions = En ouvrant des discussions à ce sujet qui associeraient l’ensemble des acteurs du cyberespace
    .negotiate-in-organisations = En menant des négociations au sein des organisations internationales (ONU, OCDE, UE, etc.)
    .sanctions = En créant des outils permettant de sanctionner les acteurs qui ne respecteraient pas ces normes
    .other = Autre : ... (réponse libre)

# Answers to 2d.
options-duty-of-care =
    .yes-absolutely = Oui, absolument
    .yes-partly = Oui, en partie
    .no-probably-not = Non, sans doute pas
    .no-not-at-all = Non, pas du tout

# Answers to 6a and 6b: the short names of the nine principles of the Paris Call.
# Use the official names in your language where there are any; the page content/<tag>/principles.md has the same names.
options-principles =
    .protect-individuals-and-infrastructure = Protéger les individus et les infrastructures critiques
    .protect-the-internet = Protéger le cœur public de l’internet
    .defend-electoral-processes = Défendre les processus électoraux
    .defend-intellectual-property = Défendre la propriété intellectuelle
    .non-proliferation = Empêcher la prolifération de pratiques informatiques et logiciels malveillants
    .lifecycle-security = Accroître la sécurité des processus, produits et services numériques
    .cyber-hygiene = Développer une hygiène informatique avancée
    .no-private-hack-back = Empêcher les acteurs non étatiques de mener des cyber-ripostes
    .international-norms = Favoriser des normes internationales de comportement responsable

# Answers to 7d: each ends the sentence that the question starts.
options-respondent =
    .state = Un Etat
    .public-body = Un organisme public ou une collectivité territoriale
    .private-sector = Un représentant du secteur privé
    .civil-society = Un représentant de la société civile

## What the program says of every form, in the words of this one
##
## A sentence here goes before the program's own of that key.

home-open = La consultation est ouverte.
home-open-until = La consultation est ouverte jusqu’au { $date }.
home-opens = La consultation ouvrira le { $date }.
home-closed = La consultation a pris fin le { $date }. Merci à celles et ceux qui ont répondu.
home-start = Répondre à la consultation
form-early-heading = La consultation n’est pas encore ouverte
form-early = Elle ouvrira le { $date }. Revenez à cette date : vous pourrez répondre en ligne, en plusieurs fois si besoin.
form-closed-heading = La consultation est close
form-closed = Elle a pris fin le { $date }. Merci à celles et ceux qui ont répondu : une synthèse des contributions sera présentée à la communauté de l’Appel de Paris.
check-notice = Vos réponses seront publiées en open data, sauf le nom de votre organisation et votre courriel.
sent-lead = Elles sont enregistrées. Merci d’avoir pris part à la consultation.
sent-next = Vos réponses ont été effacées de cet appareil. Une synthèse des contributions sera présentée lors des prochains rendez-vous de la communauté de l’Appel de Paris.
receipt-purged = Le nom de votre organisation et votre courriel ont été effacés : leur durée de conservation est passée.
withdraw-private = Le nom de votre organisation et votre courriel sont supprimés aussi.
withdrawn-trace = Ses réponses, le nom de l’organisation et le courriel ont été supprimés.
home-time = La plupart sont facultatives.
results-method-texts = Les réponses libres sont lues par une personne avant d’être publiées. Les noms et courriels des organisations ne le sont jamais.
open-data-lead = Toutes les réponses, sans nom d’organisation ni courriel, sous Licence Ouverte 2.0.
# $marker: what stands in place of a hidden passage.
open-data-description = Une ligne par réponse, sans nom d’organisation, sans courriel et sans date. Les textes libres ont été relus avant publication : un passage qui identifiait son auteur est remplacé par { $marker } ; seul dans une cellule, ce repère remplace tout le texte. Dans le fichier CSV, une cellule qui commençait par = + - @, une tabulation ou un retour chariot est précédée d’une apostrophe ; le fichier JSON contient les textes sans elle.
# Keywords of the dataset, between commas.
open-data-keywords = cybersécurité, consultation, appel-de-paris, numérique
