/** Papers to a named few: the test group, three chairs, and those who went to Orvenia. */
export const fewerThanAll = `
=== troika-hand-over
at: -39 Tue
is: CHAIR report
to: TROIKA
marked: RR PARTNERS
--- en
# Hand-over note of the outgoing Chair
> What is open, who waits for an answer, and what was promised to whom: two pages for the incoming Chair and the one after it.
## Open
Eleven tasks of the plenary; four letters without an answer, of which two deserve one.
## Promised
Two partners were promised that their proposals would be taken first. One country was promised a course; nobody was promised membership.
## Advice
Ring before writing. Write before travelling. Thank the interpreters by name.
--- fr
# Note de passation de la présidence sortante
> Ce qui est ouvert, qui attend une réponse, et ce qui fut promis à qui : deux pages pour la présidence entrante et celle qui la suivra.
## Ouvert
Onze tâches de la plénière ; quatre lettres sans réponse, dont deux en méritent une.
## Promis
Il a été promis à deux partenaires que leurs propositions seraient examinées en premier. Un cours a été promis à un pays ; l’adhésion ne l’a été à personne.
## Conseil
Appeler avant d’écrire. Écrire avant de voyager. Remercier les interprètes par leur nom.

=== troika-open-matters
at: -22 Wed
is: CHAIR working-paper
to: TROIKA
marked: RR PARTNERS
--- en
# Matters on which the three chairs should speak with one voice
> Three matters last longer than a term. The Chair proposes who speaks on each, and when the others join.
| 34 Matter | 33 Speaks now | 33 Joins |
| Technical assistance | Republic of Korea | Spain, from next month |
| Transit | Republic of Korea | Spain |
| Work without paper | Point of Contact | all three |
Spain and Sweden are asked for their views by {+2 Friday}.
--- fr
# Affaires sur lesquelles les trois présidences devraient parler d’une seule voix
> Trois affaires durent plus d’un mandat. La présidence propose qui s’exprime sur chacune, et quand les autres s’y joignent.
| 34 Affaire | 33 S’exprime | 33 S’y joint |
| Assistance technique | République de Corée | Espagne, dès le mois prochain |
| Transit | République de Corée | Espagne |
| Travail sans papier | Point de contact | les trois |
L’Espagne et la Suède sont priées de faire connaître leurs vues d’ici au {+2 Friday}.

=== troika-calendar
at: -6 Thu
is: CHAIR working-paper
to: TROIKA
marked: OFF PARTNERS
receipt: asked
--- en
# Calendar of the hand-over to Spain
> Six steps between now and the opening in Madrid, with a date and a name of an office for each.
| 22 By | 50 Step | 28 Office |
| {+4 Fri} | Files of open matters listed | Korea |
| {+9 Fri} | Joint visit of both staffs to the hall | Spain |
| {+12 Fri} | Letters in progress handed over | Korea |
| {+15 Wed} | Spain takes the chair at the opening | Spain |
--- fr
# Calendrier de la passation à l’Espagne
> Des étapes d’ici à l’ouverture de Madrid, avec pour chacune une date et un service.
| 22 Pour le | 50 Étape | 28 Service |
| {+4 Fri} | Dossiers des affaires ouvertes recensés | Corée |
| {+9 Fri} | Visite conjointe de la salle par les deux équipes | Espagne |
| {+12 Fri} | Correspondance en cours transmise | Corée |
| {+15 Wed} | L’Espagne prend la présidence à l’ouverture | Espagne |

=== test-terms
at: -16 Mon
is: POC working-paper
to: TEST
matter: paperless
--- en
# Terms of the test group
> Six partners receive every paper twice for some weeks, electronically and on paper, and say what went wrong.
## Terms
Each member names one officer at the embassy and one in the capital. Every paper that goes to the group goes out in both forms; paper is what counts. Members report, in one line, whatever did not work.
## What is looked at
Whether a paper arrives; whether it can be opened in the capital; whether one can find it again; whether anybody misses the paper.
--- fr
# Modalités du groupe d’essai
> Six partenaires reçoivent chaque document deux fois pendant quelques semaines, sous forme électronique et sur papier, et disent ce qui n’a pas fonctionné.
## Modalités
Chaque membre désigne un agent à l’ambassade et un autre dans la capitale. Tout document adressé au groupe part sous les deux formes ; le papier fait foi. Les membres signalent, en une ligne, ce qui n’a pas fonctionné.
## Ce qui est observé
Si un document arrive ; s’il peut être ouvert dans la capitale ; si on le retrouve ; si le papier manque à quelqu’un.

=== test-findings
at: -11 Mon
is: POC report
to: TEST
in-reply-to: test-terms
matter: paperless
--- en
# First findings of the test group
> Fourteen papers, eighty-four deliveries, no loss. Capitals read on the day; embassies print less each week.
## Findings
| 60 Question | 40 Answer |
| Papers delivered within a day | 84 of 84 |
| Opened in the capital before the embassy had the paper copy | 61 of 84 |
| Remarks received | 23 |
| of which on passwords | 17 |
## Conclusion
Nothing speaks against going on. The Point of Contact will shorten the instructions, which nobody has read to the end.
--- fr
# Premières constatations du groupe d’essai
> Quatorze documents, quatre-vingt-quatre remises, aucune perte. Les capitales lisent le jour même ; les ambassades impriment moins chaque semaine.
## Constatations
| 60 Question | 40 Réponse |
| Documents remis en un jour | 84 sur 84 |
| Ouverts dans la capitale avant l’arrivée du papier à l’ambassade | 61 sur 84 |
| Observations reçues | 23 |
| dont sur les mots de passe | 17 |
## Conclusion
Rien ne s’oppose à la poursuite de l’essai. Le point de contact abrégera le mode d’emploi, que nul n’a lu jusqu’au bout.

=== test-germany
at: -8 Mon
is: POC non-paper
to: TEST
from: DE
in-reply-to: test-findings
files: docx
matter: paperless
--- en
# Remarks of Germany after eight weeks
> Germany found that a paper which arrives at once is answered no sooner, and that this is not the fault of the system.
Papers now reach the capital on the day. Instructions still take nine days, as they did before; the difference is that one can see it.
Germany would be glad of one thing: that the answer to “who has this paper?” be the same for the Point of Contact and for the partner that asks.
--- fr
# Observations de l’Allemagne après huit semaines
> L’Allemagne a constaté qu’un document qui arrive aussitôt ne reçoit pas de réponse plus tôt, et que ce n’est pas la faute du système.
Les documents parviennent désormais à la capitale le jour même. Les instructions prennent toujours neuf jours, comme auparavant ; la différence est qu’on le voit.
L’Allemagne souhaiterait une chose : que la réponse à la question « qui détient ce document ? » soit la même pour le point de contact et pour le partenaire qui la pose.

=== visit-points
at: -5 Wed
is: OUT working-paper
to: VISIT
marked: RR PARTNERS
in-reply-to: out-orvenia-announcement
matter: orvenia
--- en
# Points to be made in Talmar
> Four points on which the participants in the visit should speak alike, and two on which they may differ.
- the common list as a whole, and not a part of it;
- transit and brokering from the outset;
- a licensing authority that may ask, and a customs that may detain;
- one point of contact for questions.
On membership and on the speed of adoption each participant speaks for itself. If asked about others, one says that one does not speak for others.
--- fr
# Messages à transmettre à Talmar
> Quatre points sur lesquels les participants à la visite devraient s’exprimer d’une même voix, et deux sur lesquels ils peuvent différer.
- la liste commune dans son ensemble, et non une partie ;
- le transit et le courtage dès l’origine ;
- une autorité qui puisse interroger, et une douane qui puisse retenir ;
- un point de contact unique pour les questions.
Sur l’adhésion et la rapidité de l’adoption, chaque participant parle pour lui-même. Interrogé sur les autres, on répond que l’on ne parle pas pour eux.

=== visit-programme
at: -5 Fri
is: OUT schedule
to: VISIT
marked: OFF PARTNERS
matter: orvenia
--- en
# Programme of the visit to Talmar
> Two days: two ministries on the first, the port of Selm and the Chamber of Commerce on the second.
| 28 When | 72 What |
| {+1 Tue}, 9:30 | Ministry of Foreign Affairs |
| {+1 Tue}, 14:00 | Ministry of Economy |
| {+1 Tue}, 17:00 | Debriefing among the participants |
| {+1 Wed}, 9:00 | Customs Administration; the port of Selm |
| {+1 Wed}, 15:00 | Chamber of Commerce |
Participants travel on their own passports and at their own expense. The hosts offer a bus to the port.
--- fr
# Programme de la visite à Talmar
> Deux jours : deux ministères le premier, le port de Selm et la Chambre de commerce le second.
| 28 Quand | 72 Quoi |
| {+1 Tue}, 9 h 30 | Ministère des Affaires étrangères |
| {+1 Tue}, 14 h 00 | Ministère de l’Économie |
| {+1 Tue}, 17 h 00 | Bilan entre participants |
| {+1 Wed}, 9 h 00 | Administration des douanes ; port de Selm |
| {+1 Wed}, 15 h 00 | Chambre de commerce |
Les participants voyagent munis de leur propre passeport et à leurs frais. Les hôtes offrent un autocar jusqu’au port.

=== visit-spain
at: -2 Wed
is: OUT readout
to: VISIT
from: ES
marked: RR PARTNERS
in-reply-to: visit-points
matter: orvenia
--- en
# Visit to Talmar: impressions of the incoming Chair
> Spain saw two ministries that have not met. It would return once the law is adopted, and begin with the second.
Spain joins in what the Chair will say in its readout, and adds an impression. The Ministry of Foreign Affairs has written the law; the Ministry of Economy will have to apply it, and learned of it from us.
Spain would invite four officers of the latter for a week, before anything else is offered to the former.
--- fr
# Visite à Talmar : impressions de la présidence entrante
> L’Espagne a vu deux ministères qui ne s’étaient pas rencontrés. Elle y retournerait une fois la loi adoptée, et commencerait par le second.
L’Espagne s’associe à ce que la présidence dira dans son compte rendu et ajoute une impression. Le ministère des Affaires étrangères a écrit la loi ; le ministère de l’Économie devra l’appliquer, et l’a apprise de nous.
L’Espagne inviterait pour une semaine quatre agents du second, avant d’offrir quoi que ce soit au premier.
`
