### Registration for a follow-up event: the words of the form in forms/event.toml.

# Title of the form.
title = S’inscrire à un événement de suivi de l’Appel de Paris
# Short name of the form, in the header of every page.
name = Événements
# What the form is about, on the home page.
summary = Prenez part, sur place ou à distance, à l’un des rendez-vous où la communauté de l’Appel de Paris fait le point sur ses travaux.

introduction-1 = La communauté de l’Appel de Paris se retrouve régulièrement pour suivre la mise en œuvre des neuf principes et préparer la suite. Toute personne intéressée peut s’inscrire ici, en quelques minutes.
# First sentence of the second paragraph. Left out when there is no closing date. $date (text): the closing date.
introduction-window = Les inscriptions sont ouvertes jusqu’au { $date }.
# Must also read well alone, without introduction-window before it.
introduction-2 = La date, le lieu et le programme de la rencontre choisie vous seront envoyés par courriel. S’inscrire à une autre rencontre demande une autre inscription.
# $email (link): contact@pariscall.international.
introduction-3 = Pour toute question, écrivez à : { $email }

## Sections and questions

section-1 = La rencontre

# One answer among options-event. Required.
q-1a = À quelle rencontre souhaitez-vous participer ?
    .short = Rencontre choisie
    .required = Choisissez une rencontre

# One answer among options-attendance. Required.
q-1b = Comment y participerez-vous ?
    .short = Mode de participation
    .required = Dites si vous viendrez sur place ou participerez à distance

section-2 = Vous

# One line of at most 200 characters. Required. Never published.
q-2a = Vos prénom et nom
    .short = Prénom et nom
    .required = Indiquez vos prénom et nom

# An e-mail address. Required. Never published.
q-2b = Votre courriel
    .short = Courriel
    .hint = Nous vous y enverrons les informations pratiques.
    .required = Indiquez votre courriel

# One line of at most 200 characters. Never published.
q-2c = Votre organisation
    .short = Organisation

# Free text of at most 500 characters. Never published.
q-2d = De quoi avez-vous besoin pour participer pleinement ?
    .short = Besoins d’accessibilité
    .hint = Par exemple une place accessible en fauteuil, une interprétation en langue des signes ou des sous-titres. Rien ne vous oblige à répondre, et ceux qui préparent la rencontre seront seuls à vous lire.

## Answers

options-event =
    .internet-governance-forum = Réunion de suivi au Forum sur la gouvernance de l’internet
    .paris-peace-forum = Réunion de suivi au Forum de Paris sur la paix
    .regional-workshop = Atelier régional

options-attendance =
    .in-person = Sur place
    .remotely = À distance

## What this form says in its own words, in place of the site's general sentences

home-open = Les inscriptions sont ouvertes.
home-open-until = Les inscriptions sont ouvertes jusqu’au { $date }.
home-opens = Les inscriptions ouvriront le { $date }.
home-closed = Les inscriptions ont été closes le { $date }.
home-start = S’inscrire
form-early-heading = Les inscriptions ne sont pas encore ouvertes
form-early = Elles ouvriront le { $date }. Revenez à cette date : une inscription ne prend que quelques minutes.
form-closed-heading = Les inscriptions sont closes
form-closed = Elles ont été closes le { $date }. Pour savoir s’il reste des places, écrivez-nous.
check-notice = Votre inscription n’est pas publiée. Seules les personnes qui préparent la rencontre la liront.
sent-lead = Vous êtes inscrit à la rencontre. Merci.
sent-next = Vos réponses ont été effacées de cet appareil. Les informations pratiques vous seront envoyées par courriel.
receipt-purged = Vos réponses ont été effacées : la rencontre est passée.
withdraw-private = Vos nom, courriel, organisation et besoins d’accessibilité sont supprimés aussi.
withdrawn-trace = Le nom, le courriel et toutes les autres réponses ont été supprimés.
