/** Papers of the enforcement experts. */
export const enforcement = `
=== ee-agenda
at: -45 Mon
is: EE agenda
marked: RR EXPERTS
--- en
# Agenda of the enforcement experts in Busan
> One afternoon, three items: risk profiles, cooperation with prosecutors, training of inspectors.
## Agenda
| 10 Item | 60 Subject | 30 Introduced by |
| 1 | Risk profiles at sea ports | Denmark |
| 2 | What a prosecutor needs from a licensing desk | Ireland |
| 3 | Training of inspectors | Austria |
The Chair of the enforcement experts asks for short introductions and long discussions. Notes may be taken; names may not.
--- fr
# Ordre du jour des experts de la mise en œuvre à Busan
> Un après-midi, trois points : profils de risque, coopération avec les procureurs, formation des inspecteurs.
## Ordre du jour
| 10 Point | 60 Objet | 30 Introduction |
| 1 | Profils de risque dans les ports maritimes | Danemark |
| 2 | Ce qu’un procureur attend d’un bureau des licences | Irlande |
| 3 | Formation des inspecteurs | Autriche |
La présidence des experts de la mise en œuvre souhaite de brèves introductions et de longues discussions. Il est permis de prendre des notes, mais non des noms.

=== ee-report
at: -38 Thu
is: EE report
marked: RR EXPERTS
see-also: ee-agenda
--- en
# Report of the enforcement experts to partners
> The experts found that most cases begin with a telephone call between two people who have met. They recommend meeting more than once a year.
## Findings
Of the cases that were described, without names, two thirds began with a call between officials who knew each other. Risk profiles helped to choose the container; they did not help to know what to look for in it.
## Recommendation
The experts recommend a meeting of their own between plenaries, in a place with a port or a court.
--- fr
# Rapport des experts de la mise en œuvre aux partenaires
> Les experts ont constaté que la plupart des affaires commencent par un appel entre deux personnes qui se sont rencontrées. Ils recommandent de se réunir plus d’une fois l’an.
## Constatations
Parmi les affaires décrites, sans noms, deux tiers ont commencé par un appel entre agents qui se connaissaient. Les profils de risque ont aidé à choisir le conteneur ; ils n’ont pas aidé à savoir quoi y chercher.
## Recommandation
Les experts recommandent une réunion propre entre deux plénières, en un lieu pourvu d’un port ou d’un tribunal.

=== ee-profiles
at: -30 Fri
is: EE working-paper
from: DK
marked: RR PARTNERS EXPERTS
awaited: +32 Fri the translation service of the Danish embassy
--- en
# Risk profiles at sea ports: what a year of use has shown
> Denmark reports that its profile selected 1 consignment in 900, that 1 in 40 of those was worth opening, and that the best indicator was a missing telephone number.
## Method
The profile gives points for eleven features of a declaration. Above a threshold, an inspector looks at the papers; above a second, at the goods. No feature is a country.
## Result
Of the features, three did nearly all the work: a consignee without a telephone number, a weight that does not fit the description, and a forwarder who appears for the first time. Denmark will drop the others.
--- fr
# Profils de risque dans les ports maritimes : enseignements d’une année
> Le Danemark indique que son profil a désigné un envoi sur 900, qu’un sur 40 d’entre eux méritait d’être ouvert, et que le meilleur indice était l’absence de numéro de téléphone.

=== ee-invitation
at: -18 Mon
is: EE notification
marked: OFF
--- en
# Invitation to a meeting of enforcement experts in Rome
> Two days in Rome, on {+6 Tuesday} and the day after, for officials who inspect, investigate or prosecute.
Italy, in the chair of the enforcement experts, invites partners to a meeting in Rome on {+6 Tuesday} and {+6 Wednesday}. The first day is spent in a room, the second in the port of Civitavecchia.
Delegations of two are ideal: one who inspects and one who prosecutes. Names reach the embassy of Italy by {+4 Friday}; interpretation is between English and French, and for the second day also Italian.
--- fr
# Invitation à une réunion des experts de la mise en œuvre à Rome
> Deux jours à Rome, le {+6 Tuesday} et le lendemain, à l’intention des agents qui contrôlent, enquêtent ou poursuivent.
L’Italie, qui préside les experts de la mise en œuvre, invite les partenaires à une réunion à Rome le {+6 Tuesday} et le {+6 Wednesday}. Le premier jour se passe en salle, le second au port de Civitavecchia.
Les délégations de deux personnes sont idéales : l’une qui contrôle, l’autre qui poursuit. Les noms parviennent à l’ambassade d’Italie d’ici au {+4 Friday} ; l’interprétation est assurée entre le français et l’anglais et, le second jour, en italien également.

=== ee-evidence
at: -15 Wed
is: EE working-paper
from: IE
marked: RR EXPERTS
files: docx
--- en
# Evidence held in electronic form: five questions of a judge
> Ireland lists the questions that its courts put to whoever offers an electronic record as evidence, and the answers that satisfied them.
- Who made the record, and in the course of what work?
- Could anyone have changed it since, and would one see it?
- Is it complete, or what somebody chose to print?
- Who kept it, and where, until today?
- Can the person who understands it be heard?
A record that is signed when it is made, and kept by several who do not trust each other, answers the second and the fourth by itself.
--- fr
# Preuves sous forme électronique : cinq questions d’un juge
> L’Irlande énumère les questions que ses juridictions posent à qui produit un enregistrement électronique, et les réponses qui les ont satisfaites.
- Qui a établi l’enregistrement, et dans le cadre de quel travail ?
- Quelqu’un a-t-il pu le modifier depuis lors, et cela se verrait-il ?
- Est-il complet, ou est-ce ce que quelqu’un a choisi d’imprimer ?
- Qui l’a conservé, et où, jusqu’à ce jour ?
- La personne qui le comprend peut-elle être entendue ?
Un enregistrement signé lors de son établissement, et conservé par plusieurs qui ne se font pas confiance, répond de lui-même à la deuxième et à la quatrième.

=== ee-rome
at: -10 Tue
is: EE report
marked: RR PARTNERS EXPERTS
see-also: ee-invitation
--- en
# Report on the meeting of enforcement experts in Rome
> Twenty-two partners sent fifty-one officials. They agreed on four themes to be developed, and exchanged two hundred telephone numbers.
## The first day
Discussion turned on what becomes of a refusal: of twenty-two partners, nine tell customs of every refused licence, seven of some, and six of none.
## The second day
The port authority showed how a container is chosen, opened and closed again in forty minutes. Several delegations noted that the same takes them a day.
## Follow-up
The Chair of the enforcement experts will propose four themes for Madrid.
--- fr
# Rapport sur la réunion des experts de la mise en œuvre à Rome
> Vingt-deux partenaires ont dépêché cinquante et un agents. Ils sont convenus de quatre thèmes à approfondir et ont échangé deux cents numéros de téléphone.
## Le premier jour
La discussion a porté sur les suites d’un refus : sur vingt-deux partenaires, neuf signalent à la douane tout refus de licence, sept certains, et six aucun.
## Le second jour
L’autorité portuaire a montré comment un conteneur est choisi, ouvert et refermé en quarante minutes. Plusieurs délégations ont noté qu’il leur faut un jour.
## Suite
La présidence des experts de la mise en œuvre proposera quatre thèmes pour Madrid.
`
