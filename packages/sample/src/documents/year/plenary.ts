/** The plenary in Busan: what prepared it, the papers of the room, and what came of it. */
export const plenary = `
=== plenary-agenda
at: -47 Wed
is: PLEN agenda
--- en
# Provisional agenda of the plenary in Busan
> Ten items for the three days of the plenary proper, preceded by two days of expert meetings. Partners may propose further items by {+2 Wednesday}.
## Provisional agenda
| 10 Item | 90 Subject |
| 1 | Opening; adoption of the agenda |
| 2 | Opening statements of heads of delegation |
| 3 | Report of the outgoing Chair |
| 4 | Reports of the expert groups |
| 5 | Proposals to change the common list |
| 6 | Outreach to non-partners |
| 7 | Working methods |
| 8 | Chair and host of the next plenary |
| 9 | Public statement |
| 10 | Other business; closing |
## Further items
Partners may propose further items until {+2 Wednesday}. An item is accompanied by a paper, or by one paragraph that says what the plenary would be asked to do.
--- fr
# Ordre du jour provisoire de la plénière de Busan
> Dix points pour les trois jours de la plénière proprement dite, précédés de deux jours de réunions d’experts. Les partenaires peuvent proposer d’autres points jusqu’au {+2 Wednesday}.
## Ordre du jour provisoire
| 10 Point | 90 Objet |
| 1 | Ouverture ; adoption de l’ordre du jour |
| 2 | Déclarations liminaires des chefs de délégation |
| 3 | Rapport de la présidence sortante |
| 4 | Rapports des groupes d’experts |
| 5 | Propositions de modification de la liste commune |
| 6 | Actions de sensibilisation auprès des non-partenaires |
| 7 | Méthodes de travail |
| 8 | Présidence et hôte de la prochaine plénière |
| 9 | Déclaration publique |
| 10 | Questions diverses ; clôture |
## Autres points
Les partenaires peuvent proposer d’autres points jusqu’au {+2 Wednesday}. Tout point est accompagné d’un document, ou d’un paragraphe indiquant ce qui serait demandé à la plénière.

=== plenary-agenda-rev-1
at: -44 Mon
rev: plenary-agenda
--- en
# Provisional agenda of the plenary in Busan
> Replaces the agenda of {-3 Wednesday}: item 7 now covers the numbering of papers, and an item on transit is added at the request of Poland.
## Changes
Item 7 reads: “Working methods, including the numbering of papers”. A new item 8 is added at the request of Poland: “Goods in transit: exchange of views”. Items 8 to 10 become 9 to 11.
No proposal for a further item was received within the period. One that came later is held for the next plenary.
--- fr
# Ordre du jour provisoire de la plénière de Busan
> Remplace l’ordre du jour du {-3 Wednesday} : le point 7 porte désormais aussi sur la numérotation des documents, et un point sur le transit est ajouté à la demande de la Pologne.
## Modifications
Le point 7 se lit : « Méthodes de travail, y compris la numérotation des documents ». Un nouveau point 8 est ajouté à la demande de la Pologne : « Marchandises en transit : échange de vues ». Les points 8 à 10 deviennent les points 9 à 11.
Aucune autre proposition n’est parvenue dans les délais. Celle qui est arrivée plus tard est réservée à la plénière suivante.

=== plenary-schedule
at: -46 Fri
is: PLEN schedule
files: docx
see-also: plenary-agenda
--- en
# Schedule of the plenary week in Busan
> Expert meetings on Monday and Tuesday, plenary from Wednesday to Friday noon. Sessions begin at 9:30 and 15:00.
## The week
| 24 Day | 38 Morning, 9:30 | 38 Afternoon, 15:00 |
| {+5 Mon} | Information Exchange | Technical experts |
| {+5 Tue} | Technical experts | Enforcement experts |
| {+5 Wed} | Opening; statements | Reports of the groups |
| {+5 Thu} | Proposals; outreach | Working methods; transit |
| {+5 Fri} | Public statement; closing | – |
Interpretation is available in all sessions. The room of the expert groups seats eighty; delegations are asked to bring no more than three experts each.
--- fr
# Calendrier de la semaine plénière de Busan
> Réunions d’experts le lundi et le mardi, plénière du mercredi au vendredi midi. Les séances s’ouvrent à 9 h 30 et à 15 heures.
## La semaine
| 24 Jour | 38 Matin, 9 h 30 | 38 Après-midi, 15 h 00 |
| {+5 Mon} | Échange d’informations | Experts techniques |
| {+5 Tue} | Experts techniques | Experts de la mise en œuvre |
| {+5 Wed} | Ouverture ; déclarations | Rapports des groupes |
| {+5 Thu} | Propositions ; sensibilisation | Méthodes de travail ; transit |
| {+5 Fri} | Déclaration publique ; clôture | – |
L’interprétation est assurée à toutes les séances. La salle des groupes d’experts compte quatre-vingts places ; les délégations sont priées de ne pas y envoyer plus de trois experts chacune.

=== plenary-schedule-corr-1
at: -44 Tue
corr: plenary-schedule fr
files: docx
--- en
# Schedule of the plenary week in Busan: corrigendum to the French text
> Concerns the French text only: the enforcement experts meet on Tuesday in room B, not in the main hall.
Concerns the French text only.
--- fr
# Calendrier de la semaine plénière de Busan : rectificatif
> Ne concerne que le texte français : les experts de la mise en œuvre se réunissent le mardi en salle B, et non en salle plénière.
Dans le dernier paragraphe, après « quatre-vingts places », ajouter : « ; les experts de la mise en œuvre se réunissent en salle B, qui en compte quarante ».
Le texte anglais demeure inchangé.

=== plenary-practical
at: -44 Wed
is: PLEN notification
--- en
# Practical information for delegations to Busan
> Access, badges, pigeon-holes and transport. Badges are handed out from Sunday, 15:00; papers are distributed at desk 2 and nowhere else.
## Access and badges
Badges are handed out at the entrance of the conference centre from Sunday at 15:00, against an official document with a photograph. Heads of delegation receive theirs at the hotel.
## Papers
Papers are distributed at desk 2. Each delegation has a pigeon-hole, which it empties itself; what is left in it on Friday at 14:00 is destroyed.
## Transport
Shuttles leave the hotel at 8:30, 9:00 and 14:15, and return after the last session. The host offers a second line from the old town.
--- fr
# Informations pratiques à l’intention des délégations à Busan
> Accès, badges, casiers et transports. Les badges sont remis à partir du dimanche à 15 heures ; les documents sont distribués au guichet 2 et nulle part ailleurs.
## Accès et badges
Les badges sont remis à l’entrée du centre de conférences à partir du dimanche à 15 heures, sur présentation d’une pièce officielle avec photographie. Les chefs de délégation reçoivent le leur à l’hôtel.
## Documents
Les documents sont distribués au guichet 2. Chaque délégation dispose d’un casier, qu’elle vide elle-même ; ce qui s’y trouve encore le vendredi à 14 heures est détruit.
## Transports
Les navettes partent de l’hôtel à 8 h 30, 9 heures et 14 h 15, et reviennent après la dernière séance. L’hôte offre une seconde ligne au départ de la vieille ville.

=== plenary-documents
at: -42 Thu
is: PLEN notification
see-also: plenary-agenda-rev-1
--- en
# List of documents before the plenary
> The documents under each item of the agenda as they stood at noon today. Later papers are room papers and will be announced at the desk.
## By item
| 12 Item | 88 Documents |
| 1 | {plenary-agenda-rev-1}, {plenary-schedule} |
| 4 | {ie-order}, {ie-forwarders}, {ie-brokers}, {ee-agenda}, {tem-order} |
| 5 | {tem-measuring-rev-1}, {tem-furnaces}, {tem-vibration}, {tem-assistance} |
Partners that find a paper of theirs missing are asked to say so by {0 Friday} at noon.
--- fr
# Liste des documents soumis à la plénière
> Documents relevant de chaque point de l’ordre du jour, arrêtés ce jour à midi. Les documents ultérieurs sont des documents de séance et seront annoncés au guichet.
## Par point
| 12 Point | 88 Documents |
| 1 | {plenary-agenda-rev-1}, {plenary-schedule} |
| 4 | {ie-order}, {ie-forwarders}, {ie-brokers}, {ee-agenda}, {tem-order} |
| 5 | {tem-measuring-rev-1}, {tem-furnaces}, {tem-vibration}, {tem-assistance} |
Les partenaires qui constateraient l’absence d’un de leurs documents sont priés de le signaler d’ici au {0 Friday} à midi.

=== crp-order-of-statements
at: -41 Mon
is: PLEN room-paper
--- en
# Order of opening statements
> Twenty-six heads of delegation have asked for the floor. Statements are limited to five minutes; the host speaks first and the outgoing Chair last.
Delegations are called in the order in which they asked for the floor. Those that wish to exchange places settle it between themselves and tell the desk. A bell rings after five minutes, and again after six.
Written statements that are not delivered will be annexed to the record.
--- fr
# Ordre des déclarations liminaires
> Vingt-six chefs de délégation ont demandé la parole. Les déclarations sont limitées à cinq minutes ; l’hôte s’exprime en premier et la présidence sortante en dernier.
Les délégations sont appelées dans l’ordre où elles ont demandé la parole. Celles qui souhaitent échanger leur tour en conviennent entre elles et en avisent le guichet. Une cloche retentit après cinq minutes, puis après six.
Les déclarations écrites qui ne sont pas prononcées seront annexées au compte rendu.

=== crp-transit
at: -41 Tue
is: PLEN room-paper
from: PL
marked: RR PARTNERS
--- en
# Draft paragraph on goods in transit
> Text proposed by Poland under item 8 for the record of the plenary.
“The plenary had an exchange of views on goods in transit. Partners recognised that a consignment which nobody imports may be one which nobody examines. They invited the Information Exchange to collect indicators, and the Point of Contact to place the matter on the agenda of the Reinforced Point of Contact meeting.”
--- fr
# Projet de paragraphe sur les marchandises en transit
> Texte proposé par la Pologne au titre du point 8 pour le compte rendu de la plénière.
« La plénière a procédé à un échange de vues sur les marchandises en transit. Les partenaires ont constaté qu’un envoi que nul n’importe peut être un envoi que nul n’examine. Ils ont invité l’échange d’informations à recueillir des indices, et le point de contact à inscrire la question à l’ordre du jour de la réunion renforcée. »

=== crp-transit-rev-1
at: -41 Wed
rev: crp-transit
--- en
# Draft paragraph on goods in transit
> Revised by Poland after consultations: “recognised” becomes “noted”, and the law of the sea is safeguarded.
“The plenary had an exchange of views on goods in transit. Partners noted that a consignment which nobody imports may be one which nobody examines. Without prejudice to international law, they invited the Information Exchange to collect indicators, and the Point of Contact to place the matter on the agenda of the Reinforced Point of Contact meeting.”
--- fr
# Projet de paragraphe sur les marchandises en transit
> Révisé par la Pologne à l’issue de consultations : « ont constaté » devient « ont relevé », et le droit de la mer est réservé.
« La plénière a procédé à un échange de vues sur les marchandises en transit. Les partenaires ont relevé qu’un envoi que nul n’importe peut être un envoi que nul n’examine. Sans préjudice du droit international, ils ont invité l’échange d’informations à recueillir des indices, et le point de contact à inscrire la question à l’ordre du jour de la réunion renforcée. »

=== crp-outreach
at: -41 Wed
is: PLEN room-paper
from: NO
--- en
# Draft paragraph on outreach
> Norway proposes that each visit state its purpose beforehand and its result afterwards.
“Outreach serves a purpose that is stated before a visit and reported after it. The readout goes to all partners, if need be after those who took part have seen it. The incoming Chair is told of every promise that was made.”
--- fr
# Projet de paragraphe sur les actions de sensibilisation
> La Norvège propose que l’objet de chaque visite soit indiqué avant, et son résultat après.
« Les actions de sensibilisation répondent à un objet indiqué avant la visite et dont il est rendu compte après elle. Le compte rendu est adressé à tous les partenaires, au besoin après avoir été vu par ceux qui y ont pris part. La présidence entrante est informée de toute promesse faite. »

=== crp-public-statement
at: -41 Thu
is: PLEN room-paper
marked: OFF
--- en
# Draft public statement
> First draft of the statement to be issued when the plenary closes; delegations are asked for amendments by 18:00 today.
“The partners met in Busan for their yearly plenary. They reaffirmed that controls on sensitive goods and technology do not stand in the way of legitimate trade, and that they are applied by each partner under its own law. They thanked the Republic of Korea for its hospitality, and will next meet in Madrid.”
--- fr
# Projet de déclaration publique
> Premier projet de la déclaration à publier à la clôture de la plénière ; les amendements sont attendus ce jour à 18 heures.
« Les partenaires se sont réunis à Busan pour leur plénière annuelle. Ils ont réaffirmé que le contrôle des biens et technologies sensibles n’entrave pas le commerce légitime et que chaque partenaire l’exerce selon son propre droit. Ils ont remercié la République de Corée de son hospitalité et se retrouveront à Madrid. »

=== plenary-record
at: -39 Wed
is: PLEN record
marked: RR PARTNERS
files: pdf docx
matter: follow-up
--- en
# Record of the plenary in Busan
> The plenary adopted one change to the common list, referred three proposals back, welcomed the Republic of Korea in the chair and accepted the invitation of Spain to Madrid. Eleven tasks follow.
## Opening
The plenary adopted the agenda of {plenary-agenda-rev-1}. Twenty-four opening statements were delivered and two annexed.
## Common list
The plenary approved {tem-vibration} as proposed. {tem-measuring-rev-1} and {tem-assistance} were referred back to the technical experts; on {tem-furnaces} one delegation was without instructions, and no views are recorded.
## Outreach and transit
The paragraphs of {crp-outreach} and {crp-transit-rev-1} were agreed.
## Next plenary
The Republic of Korea assumed the chair. The plenary accepted with gratitude the invitation of Spain to meet in Madrid, and to take the chair there.
## Tasks
Eleven tasks follow from this record; the Point of Contact will go through them at its next meeting.
--- fr
# Compte rendu de la plénière de Busan
> La plénière a adopté une modification de la liste commune, renvoyé trois propositions, accueilli la République de Corée à la présidence et accepté l’invitation de l’Espagne à Madrid. Onze tâches en découlent.
## Ouverture
La plénière a adopté l’ordre du jour {plenary-agenda-rev-1}. Vingt-quatre déclarations liminaires ont été prononcées et deux annexées.
## Liste commune
La plénière a approuvé {tem-vibration} tel que proposé. {tem-measuring-rev-1} et {tem-assistance} ont été renvoyés aux experts techniques ; sur {tem-furnaces}, une délégation étant sans instructions, aucune vue n’est consignée.
## Sensibilisation et transit
Les paragraphes de {crp-outreach} et de {crp-transit-rev-1} ont été agréés.
## Prochaine plénière
La République de Corée a pris la présidence. La plénière a accepté avec gratitude l’invitation de l’Espagne à se réunir à Madrid et à y prendre la présidence.
## Tâches
Onze tâches découlent du présent compte rendu ; le point de contact les passera en revue à sa prochaine réunion.

=== plenary-record-add-1
at: -37 Fri
add: plenary-record
--- en
# Record of the plenary in Busan: statements for the record
> Two statements that were handed in writing and are annexed at the request of their authors.
## Statement of Switzerland
“Switzerland applies the decisions of the plenary by an ordinance that enters into force on the first day of a quarter. Its silence until then is one of procedure and not of substance.”
## Statement of Brazil
“Brazil joined the agreement on outreach on the understanding that the cost of travel should not decide who travels.”
--- fr
# Compte rendu de la plénière de Busan : déclarations consignées
> Deux déclarations remises par écrit et annexées à la demande de leurs auteurs.
## Déclaration de la Suisse
« La Suisse applique les décisions de la plénière par une ordonnance qui entre en vigueur le premier jour d’un trimestre. Son silence jusque-là tient à la procédure et non au fond. »
## Déclaration du Brésil
« Le Brésil s’est joint à l’accord sur les actions de sensibilisation étant entendu que le coût du voyage ne doit pas décider de qui voyage. »

=== plenary-public-statement
at: -40 Mon
is: PLEN notification
marked: U
supersedes: crp-public-statement
--- en
# Public statement of the plenary in Busan
> The statement as issued at the close of the plenary. It may be published by every partner, in any language.
@ Public
~ The partners met in Busan for their yearly plenary under the chair of the Republic of Korea.
~ They reaffirmed that controls on sensitive goods and technology do not stand in the way of legitimate trade, and that they are applied by each partner under its own law and at its own discretion. They invited all States to apply the guidelines of the regime on their own account.
~ They expressed their gratitude to the Republic of Korea for its hospitality, and will next meet in Madrid at the invitation of Spain.
--- fr
# Déclaration publique de la plénière de Busan
> Déclaration telle que publiée à la clôture de la plénière. Chaque partenaire peut la publier, en toute langue.
@ Public
~ Les partenaires se sont réunis à Busan pour leur plénière annuelle, sous la présidence de la République de Corée.
~ Ils ont réaffirmé que le contrôle des biens et technologies sensibles n’entrave pas le commerce légitime et que chaque partenaire l’exerce selon son propre droit et à sa discrétion. Ils ont invité tous les États à appliquer de leur propre chef les directives du régime.
~ Ils ont exprimé leur gratitude à la République de Corée pour son hospitalité et se retrouveront à Madrid, à l’invitation de l’Espagne.
`
