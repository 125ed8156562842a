/** Administrative notes of the Point of Contact. */
export const notes = `
=== note-counter
at: -46 Mon
is: POC notification
--- en
# Hours of the counter of the Point of Contact
> From next week papers are handed out on three days instead of five, and by courier on request.
From {+1 Monday} the counter of the Point of Contact is open on Mondays, Wednesdays and Fridays from 10:00 to 12:00 and from 14:30 to 16:30. On other days papers are handed out by appointment.
Embassies outside the centre may ask for the courier, who leaves at 15:00. The courier does not wait for signatures; please return the slip with the next messenger.
--- fr
# Heures d’ouverture du guichet du point de contact
> À compter de la semaine prochaine, les documents sont remis trois jours par semaine au lieu de cinq, et par coursier sur demande.
À compter du {+1 Monday}, le guichet du point de contact est ouvert les lundis, mercredis et vendredis de 10 heures à 12 heures et de 14 h 30 à 16 h 30. Les autres jours, les documents sont remis sur rendez-vous.
Les ambassades éloignées du centre peuvent demander le coursier, qui part à 15 heures. Le coursier n’attend pas les signatures ; prière de rendre le bordereau par le messager suivant.

=== note-hosts
at: -35 Fri
is: POC notification
see-also: poc-2-record
--- en
# Hosts of the monthly meetings
> Eight embassies host a meeting in the months to come. One month is open.
The following embassies have kindly offered to host a monthly meeting, in this order: Argentina, Poland, Japan, South Africa, Greece, Sweden, Portugal, Spain. The month between Sweden and Portugal is kept for the Reinforced meeting.
The Point of Contact is grateful to all of them. A room for forty, two booths or a patient interpreter, and coffee are all that is needed.
--- fr
# Hôtes des réunions mensuelles
> Huit ambassades accueillent une réunion dans les mois à venir. Un mois reste ouvert.
Les ambassades suivantes ont bien voulu offrir d’accueillir une réunion mensuelle, dans cet ordre : Argentine, Pologne, Japon, Afrique du Sud, Grèce, Suède, Portugal, Espagne. Le mois entre la Suède et le Portugal est réservé à la réunion renforcée.
Le point de contact les remercie toutes. Une salle de quarante places, deux cabines ou un interprète patient, et du café suffisent.

=== note-summaries
at: -32 Wed
is: POC notification
see-also: poc-3-record
--- en
# Form of executive summaries
> An executive summary is one page at most, stands by itself, is marked by itself, and comes in both languages.
As agreed by those present at the Embassy of Argentina, an executive summary:
- has one page at most;
- can be understood without the paper;
- bears a marking of its own, which may be lower than that of the paper;
- comes in English and French.
The Point of Contact helps with translations of summaries if it has the text five working days before circulation.
--- fr
# Forme des résumés
> Un résumé tient sur une page, se suffit à lui-même, porte son propre marquage et est fourni dans les deux langues.
Comme en sont convenues les délégations présentes à l’ambassade d’Argentine, un résumé :
- tient sur une page au plus ;
- se comprend sans le document ;
- porte son propre marquage, qui peut être inférieur à celui du document ;
- est fourni en français et en anglais.
Le point de contact aide à traduire les résumés s’il en reçoit le texte cinq jours ouvrables avant la diffusion.

=== note-numbers
at: -27 Thu
is: POC working-paper
in-reply-to: poc-4-record
matter: paperless
--- en
# Who gives a number to a document
> The Point of Contact explains why numbers go wrong, and proposes that a number follow from the order in which papers are circulated.
## What goes wrong
A number is given when a paper is announced, written on it when it is copied, and entered in a book when somebody has time. Between these three moments another paper may come.
## Proposal
The number of a paper would follow from the order of circulation and from nothing else. Nobody would give it, and nobody could give it twice. Papers of earlier years would keep the numbers that stand on them.
--- fr
# De qui un document tient son numéro
> Le point de contact explique pourquoi les numéros s’égarent et propose qu’un numéro découle de l’ordre de diffusion des documents.
## Ce qui ne va pas
Un numéro est donné quand un document est annoncé, inscrit quand il est reproduit, et porté dans un registre quand quelqu’un en a le temps. Entre ces trois moments, un autre document peut survenir.
## Proposition
Le numéro d’un document découlerait de l’ordre de diffusion et de rien d’autre. Nul ne le donnerait, et nul ne pourrait le donner deux fois. Les documents des années passées garderaient les numéros qu’ils portent.

=== note-unreachable
at: -23 Wed
is: POC notification
in-reply-to: poc-5-record
matter: paperless
--- en
# If the system cannot be reached: answer to a question
> A reply may always be handed over on paper, and counts from the hour at which it is received. No period runs against a partner that has not been served.
Two delegations asked what happens if the system stands still on the day of a reply. The Point of Contact answers as follows.
- A reply may be handed over signed, sent by telefax or read out by telephone and confirmed; it counts from the hour at which it is received.
- No period runs against a partner that has not been served, by whatever road.
- If many cannot reach the system, the Point of Contact extends the period before it ends, and tells everybody.
These answers are part of the terms of the test.
--- fr
# Si le système est inaccessible : réponse à une question
> Une réponse peut toujours être remise sur papier et compte à partir de l’heure de sa réception. Aucun délai ne court contre un partenaire qui n’a pas été servi.
Deux délégations ont demandé ce qui adviendrait si le système s’arrêtait le jour d’une réponse. Le point de contact répond ce qui suit.
- Une réponse peut être remise signée, envoyée par télécopie ou lue au téléphone puis confirmée ; elle compte à partir de l’heure de sa réception.
- Aucun délai ne court contre un partenaire qui n’a pas été servi, par quelque voie que ce soit.
- Si nombreux sont ceux qui ne peuvent atteindre le système, le point de contact proroge le délai avant son terme et en avise chacun.
Ces réponses font partie des modalités de l’essai.

=== note-training
at: -19 Thu
is: POC notification
in-reply-to: poc-6-record
files: docx
--- en
# Training material offered by partners
> Five partners share courses for licensing officers. Requests go to the partner concerned.
| 24 Partner | 48 Subject | 28 Form |
| Australia | First year of a licensing officer | Five half-days |
| Czech Republic | Reading a technical data sheet | Workbook |
| Netherlands | Talking to small companies | One day |
| Switzerland | Customs codes and the common list | Table, yearly |
| United States of America | Classification of items | Ten lessons |
Requests are addressed to the points of contact concerned. The Point of Contact would be grateful to learn what was found useful.
--- fr
# Supports de formation offerts par les partenaires
> Cinq partenaires partagent des cours destinés aux agents des licences. Les demandes s’adressent au partenaire concerné.
| 24 Partenaire | 48 Objet | 28 Forme |
| Australie | Première année d’un agent des licences | Cinq demi-journées |
| République tchèque | Lire une fiche technique | Cahier d’exercices |
| Pays-Bas | S’adresser aux petites entreprises | Une journée |
| Suisse | Codes douaniers et liste commune | Tableau annuel |
| États-Unis d’Amérique | Classement des articles | Dix leçons |
Les demandes sont adressées aux points de contact concernés. Le point de contact saurait gré d’apprendre ce qui s’est révélé utile.

=== note-statistics
at: -14 Thu
is: POC report
--- en
# Half a year of papers in figures
> In six months the Point of Contact circulated 71 papers on 402 pages: 13,668 sheets for 34 partners, before anyone made a copy.
## Figures
| 60 Papers of the half-year | 40 Number |
| Papers circulated | 71 |
| of which in both languages on the same day | 58 |
| Pages, both languages | 402 |
| Days between receipt of a paper and its circulation, median | 3 |
| Papers handed out twice because the first set was lost | 19 |
The Point of Contact draws no conclusion from these figures, and encourages delegations to do so.
--- fr
# Un semestre de documents en chiffres
> En six mois, le point de contact a diffusé 71 documents de 402 pages : 13 668 feuilles pour 34 partenaires, avant toute copie.
## Chiffres
| 60 Documents du semestre | 40 Nombre |
| Documents diffusés | 71 |
| dont dans les deux langues le même jour | 58 |
| Pages, dans les deux langues | 402 |
| Jours entre la réception d’un document et sa diffusion, médiane | 3 |
| Documents remis deux fois, le premier jeu ayant été égaré | 19 |
Le point de contact ne tire aucune conclusion de ces chiffres et encourage les délégations à le faire.

=== note-fingerprint
at: -5 Thu
is: POC notification
receipt: asked
matter: paperless
marked: OFF PARTNERS
--- en
# Comparing the fingerprint of the record by telephone
> Before its first use each partner compares sixty-four characters with the Point of Contact by telephone. It takes two minutes.
The record of the regime will have a fingerprint: eight groups of eight characters. Who holds the same fingerprint holds the same record; who holds another should not sign anything.
Each partner is asked to ring the Point of Contact at the number that it has used until now, and not at one that it finds in a message. One officer reads four groups, the other answers with the next four.
The Point of Contact notes who has called. A partner that has not is shown as such to itself and to nobody else.
--- fr
# Comparer l’empreinte du registre par téléphone
> Avant sa première utilisation, chaque partenaire compare soixante-quatre caractères avec le point de contact, par téléphone. Deux minutes suffisent.
Le registre du régime aura une empreinte : huit groupes de huit caractères. Qui détient la même empreinte détient le même registre ; qui en détient une autre ne devrait rien signer.
Chaque partenaire est prié d’appeler le point de contact au numéro dont il s’est servi jusqu’ici, et non à celui qu’il trouverait dans un message. Un agent lit quatre groupes, l’autre répond par les quatre suivants.
Le point de contact note qui a appelé. Le partenaire qui ne l’a pas fait apparaît comme tel à lui-même et à nul autre.

=== note-back-years
at: -2 Mon
is: POC notification
receipt: asked
matter: paperless
--- en
# Papers of the past year entered in the register
> The papers of the past year stand in the electronic register, with the numbers and the dates that they bear on paper. Partners are asked to report what is missing.
The Point of Contact has entered the papers of the past year. Each keeps the number and the date that stand on it; the register says that the number comes from paper, and shows the day on which the paper was entered as well.
Partners that hold a paper which the register does not show, or a different text under the same number, are asked to say so by {+3 Friday}. Nothing will be thrown away before that day.
--- fr
# Documents de l’année écoulée inscrits au registre
> Les documents de l’année écoulée figurent au registre électronique, avec les numéros et les dates qu’ils portent sur papier. Les partenaires sont priés de signaler ce qui manque.
Le point de contact a inscrit les documents de l’année écoulée. Chacun garde le numéro et la date qu’il porte ; le registre indique que le numéro provient du papier, et montre aussi le jour de l’inscription.
Les partenaires qui détiendraient un document absent du registre, ou un autre texte sous le même numéro, sont priés de le signaler d’ici au {+3 Friday}. Rien ne sera détruit avant ce jour.
`
