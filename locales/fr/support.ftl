### Joining the Call: the words of the form in forms/support.toml.

# Title of the form.
title = Rejoindre l’Appel de Paris
# Short name of the form, in the header of every page.
name = Rejoindre l’Appel
# What the form is about, on the home page.
summary = États, entreprises, organisations de la société civile : l’Appel est ouvert en permanence à ceux qui en partagent les neuf principes.

introduction-1 = L’Appel de Paris pour la confiance et la sécurité dans le cyberespace réunit des États, des entreprises et des organisations de la société civile autour de neuf principes. Toute organisation qui les partage peut le rejoindre, à tout moment.
introduction-2 = Votre demande est vérifiée avant d’être confirmée. Si vous y consentez, votre organisation paraîtra alors dans la liste publique des soutiens ; le nom et le courriel du contact n’y paraîtront jamais.
# $site (link): the address pariscall.international; $email (link): contact@pariscall.international.
introduction-3 = Pour en savoir plus sur l’Appel de Paris, rendez-vous sur { $site }. Pour toute question, écrivez à : { $email }

## Sections and questions

section-1 = Votre organisation

# One line of at most 200 characters. Required.
q-1a = Nom de votre organisation
    .short = Nom de l’organisation
    .required = Indiquez le nom de votre organisation

# One answer among options-respondent. Required. Starts a sentence that each answer ends.
q-1b = Vous êtes
    .short = Type d’organisation
    .required = Choisissez la réponse qui décrit votre organisation

# A country. Required.
q-1c = Pays de votre organisation
    .short = Pays
    .hint = Pour une organisation internationale, le pays de son siège.
    .required = Choisissez le pays de votre organisation

# The address of a website.
q-1d = Site web
    .short = Site web
    .hint = L’adresse complète, comme https://exemple.fr

# Free text of at most 500 characters.
q-1e = Pourquoi soutenez-vous l’Appel de Paris ?
    .short = Déclaration de soutien
    .hint = Si votre organisation paraît dans la liste publique, ces mots y paraîtront aussi.

section-2 = Votre contact

# One line of at most 200 characters. Required. Never published.
q-2a = Nom du contact
    .short = Nom du contact
    .hint = Cette information ne sera pas rendue publique.
    .required = Indiquez le nom du contact

# An e-mail address. Required. Never published.
q-2b = Courriel du contact
    .short = Courriel du contact
    .hint = Cette information ne sera pas rendue publique.
    .required = Indiquez le courriel du contact

section-3 = Votre engagement

# A box to tick, or not.
q-3a = J’accepte que mon organisation paraisse dans la liste publique des soutiens
    .short = Parution dans la liste
    .hint = Avec son type, son pays, son site et sa déclaration. Vous pourrez changer d’avis à tout moment, sans que le soutien cesse.

# A box to tick. Required.
q-3b = J’atteste pouvoir engager mon organisation
    .short = Pouvoir d’engagement
    .required = Attestez que vous pouvez engager votre organisation

## Answers

options-respondent =
    .state = Un Etat
    .public-body = Un organisme public ou une collectivité territoriale
    .private-sector = Un représentant du secteur privé
    .civil-society = Un représentant de la société civile

## What this form says in its own words, in place of the site's general sentences

home-always = Ouvert en permanence à toute organisation.
home-start = Rejoindre l’Appel
check-notice = Vos réponses vont aux personnes chargées de l’Appel. Après vérification, et seulement si vous y consentez, votre organisation paraîtra dans la liste publique des soutiens ; le nom et le courriel du contact n’y paraîtront jamais.
sent-lead = Merci de rejoindre l’Appel de Paris. Votre demande est enregistrée.
sent-next = Vos réponses ont été effacées de cet appareil. Nous vérifierons votre demande, puis nous vous écrirons.
receipt-purged = Le nom et le courriel du contact ont été effacés : leur durée de conservation est passée.
withdraw-private = Le nom et le courriel du contact sont supprimés aussi, et votre organisation quitte la liste des soutiens.
withdrawn-trace = Toutes ses réponses, le nom et le courriel du contact ont été supprimés.
