/** Papers of the technical experts. The entries of the list are invented. */
export const technical = `
=== tem-order
at: -46 Tue
is: TEM notification
marked: RR EXPERTS
--- en
# Order in which proposals will be discussed in Busan
> Proposals are taken in the order of the common list. Those received after {+1 Friday} come last.
The Chair of the technical experts intends to take proposals in the order of the common list, and within one entry in the order of receipt. Proposals received after {+1 Friday} will be discussed if there is time.
Sponsors are asked to bring the expert who wrote the text.
--- fr
# Ordre d’examen des propositions à Busan
> Les propositions sont examinées dans l’ordre de la liste commune. Celles qui parviennent après le {+1 Friday} viennent en dernier.
La présidence des experts techniques entend examiner les propositions dans l’ordre de la liste commune et, pour une même rubrique, dans l’ordre de réception. Les propositions reçues après le {+1 Friday} seront examinées si le temps le permet.
Les auteurs sont priés d’amener l’expert qui a rédigé le texte.

=== tem-measuring
at: -45 Fri
is: TEM tem-proposal
from: US
marked: RR PARTNERS EXPERTS
sponsors: JP
--- en
# Proposal on entry 2.3: how the accuracy of measuring machines is stated
> Makers state accuracy by a standard that has since been replaced. The proposal names the standard in force and keeps the scope of control.
## Present text
“… having an accuracy of 0.8 µm or better, determined in accordance with the national standard of the manufacturer.”
## Proposed text
“… having an uncertainty of measurement of 0.8 µm or less, determined in accordance with the international standard in force on the day of the declaration.”
## Reason
Data sheets no longer give the former figure. Licensing officers convert it, and not all in the same way.
--- fr
# Proposition relative à la rubrique 2.3 : expression de l’exactitude des machines à mesurer
> Les fabricants indiquent l’exactitude selon une norme remplacée depuis lors. La proposition cite la norme en vigueur et maintient la portée du contrôle.
## Texte actuel
« … d’une exactitude égale ou meilleure que 0,8 µm, déterminée selon la norme nationale du fabricant. »
## Texte proposé
« … d’une incertitude de mesure inférieure ou égale à 0,8 µm, déterminée selon la norme internationale en vigueur au jour de la déclaration. »
## Motif
Les fiches techniques ne donnent plus la valeur d’autrefois. Les agents des licences la convertissent, et pas tous de la même manière.

=== tem-measuring-rev-1
at: -43 Tue
rev: tem-measuring
sponsors: JP DE
--- en
# Proposal on entry 2.3: how the accuracy of measuring machines is stated
> Revised: the year of the standard is fixed in a note, so that the list does not change when a standard does.
## Proposed text
“… having an uncertainty of measurement of 0.8 µm or less (see note).”
“Note: uncertainty is determined in accordance with the edition of the international standard that is named in the annex.”
## Reason for the revision
Four partners observed that their law cannot refer to a standard that others may change. Germany joins as a sponsor.
--- fr
# Proposition relative à la rubrique 2.3 : expression de l’exactitude des machines à mesurer
> Révision : l’année de la norme est fixée dans une note, afin que la liste ne change pas quand une norme change.
## Texte proposé
« … d’une incertitude de mesure inférieure ou égale à 0,8 µm (voir note). »
« Note : l’incertitude est déterminée selon l’édition de la norme internationale citée en annexe. »
## Motif de la révision
Quatre partenaires ont fait observer que leur droit ne peut renvoyer à une norme que d’autres peuvent modifier. L’Allemagne se joint aux auteurs.

=== tem-furnaces
at: -45 Thu
is: TEM tem-proposal
from: JP
marked: RR PARTNERS EXPERTS
--- en
# Proposal on entry 4.1: where the temperature of a furnace is measured
> The entry gives a temperature and does not say where it is measured. Japan proposes the working zone, at its coldest point.
## Proposed text
“… capable of operating at temperatures above 1,873 K, measured in the working zone at its coldest point.”
## Effect
| 50 Furnaces of a maker, by way of measuring | 50 Above the threshold |
| At the heating element | 14 of 20 |
| In the working zone, coldest point | 6 of 20 |
The eight furnaces between the two are used for dental ceramics.
--- fr
# Proposition relative à la rubrique 4.1 : lieu de mesure de la température d’un four
> La rubrique indique une température sans dire où elle est mesurée. Le Japon propose la zone utile, en son point le plus froid.
## Texte proposé
« … capables de fonctionner à des températures supérieures à 1 873 K, mesurées dans la zone utile en son point le plus froid. »
## Effet
| 50 Fours d’un fabricant, selon le mode de mesure | 50 Au-dessus du seuil |
| À l’élément chauffant | 14 sur 20 |
| Dans la zone utile, point le plus froid | 6 sur 20 |
Les huit fours situés entre les deux servent aux céramiques dentaires.

=== tem-furnaces-corr-1
at: -43 Thu
corr: tem-furnaces fr
--- en
# Proposal on entry 4.1: corrigendum to the French text
> Concerns the French text only: the temperature in the proposed text is 1,873 K.
The English text is unchanged.
--- fr
# Proposition relative à la rubrique 4.1 : rectificatif
> Ne concerne que le texte français de la version imprimée, où la température se lit 1 783 K au lieu de 1 873 K.
Dans les exemplaires imprimés, au texte proposé, lire « 1 873 K » au lieu de « 1 783 K ». Le texte anglais demeure inchangé.

=== tem-vibration
at: -44 Thu
is: TEM tem-proposal
from: DE
marked: RR PARTNERS EXPERTS
sponsors: NL SE
--- en
# Proposal on entry 1.7: vibration test equipment without an obsolete parameter
> Germany, the Netherlands and Sweden propose to delete a parameter that no maker has stated for ten years.
## Proposed change
In entry 1.7, delete paragraph (c), “employing analogue control”.
## Reason
No equipment with analogue control has been made for ten years. What was made before is controlled by paragraph (a). The paragraph catches nothing, and is asked about once a month.
--- fr
# Proposition relative à la rubrique 1.7 : équipements d’essai aux vibrations, suppression d’un paramètre désuet
> L’Allemagne, les Pays-Bas et la Suède proposent de supprimer un paramètre qu’aucun fabricant n’indique plus depuis dix ans.
## Modification proposée
À la rubrique 1.7, supprimer l’alinéa c), « à commande analogique ».
## Motif
Nul équipement à commande analogique n’a été fabriqué depuis dix ans. Ceux d’auparavant relèvent de l’alinéa a). L’alinéa ne saisit rien, et l’on s’en enquiert une fois par mois.

=== tem-assistance
at: -44 Thu
is: TEM tem-proposal
from: GB
marked: RR PARTNERS EXPERTS
matter: assistance
--- en
# Proposal on the definitions: “technical assistance”
> The United Kingdom proposes a definition that covers skill as well as paper, wherever it is given.
## Proposed text
“Technical assistance: any help related to the development, production or use of an item, in whatever form, including instruction, training, and the passing on of working knowledge.”
## Reason
The present definition is a list of examples. What is not in the list is argued about; what is in it is called something else.
--- fr
# Proposition relative aux définitions : « assistance technique »
> Le Royaume-Uni propose une définition qui couvre le savoir-faire aussi bien que le papier, où qu’il soit dispensé.
## Texte proposé
« Assistance technique : toute aide liée au développement, à la production ou à l’utilisation d’un article, sous quelque forme que ce soit, y compris l’instruction, la formation et la transmission de connaissances pratiques. »
## Motif
La définition actuelle est une liste d’exemples. Ce qui n’y figure pas donne lieu à débat ; ce qui y figure est appelé autrement.

=== tem-assistance-rev-1
at: -29 Wed
rev: tem-assistance
matter: assistance
sponsors: AU
--- en
# Proposal on the definitions: “technical assistance”
> Revised after the plenary: basic scientific research and what is in the public domain are exempt in so many words.
## Proposed text
“Technical assistance: any help related to the development, production or use of an item, including instruction, training, and the passing on of working knowledge; but not basic scientific research, nor what is in the public domain.”
## Reason for the revision
Universities in six partners asked. The exemption stood elsewhere in the list; it now stands where it is looked for.
--- fr
# Proposition relative aux définitions : « assistance technique »
> Révision après la plénière : la recherche scientifique fondamentale et le domaine public sont exemptés en toutes lettres.
## Texte proposé
« Assistance technique : toute aide liée au développement, à la production ou à l’utilisation d’un article, y compris l’instruction, la formation et la transmission de connaissances pratiques ; à l’exclusion de la recherche scientifique fondamentale et de ce qui relève du domaine public. »
## Motif de la révision
Les universités de six partenaires l’ont demandé. L’exemption figurait ailleurs dans la liste ; elle figure désormais là où on la cherche.

=== tem-assistance-rev-2
at: -18 Wed
rev: tem-assistance-rev-1
matter: assistance
sponsors: AU NL
--- en
# Proposal on the definitions: “technical assistance”
> Second revision, after the inter-sessional meeting: the minimum needed to install and repair a licensed item is exempt as well.
## Proposed text
The text of the first revision, with this sentence added: “The minimum that is necessary to install, operate, maintain or repair an item whose export was licensed is not technical assistance.”
## Effect
In one partner’s practice the sentence would spare a third of the licences for assistance that are now granted, all of them.
--- fr
# Proposition relative aux définitions : « assistance technique »
> Deuxième révision, après la réunion intersessions : le minimum nécessaire à l’installation et à la réparation d’un article licencié est lui aussi exempté.
## Texte proposé
Le texte de la première révision, complété par la phrase suivante : « Le minimum nécessaire à l’installation, à l’exploitation, à l’entretien ou à la réparation d’un article dont l’exportation a été autorisée ne constitue pas une assistance technique. »
## Effet
Dans la pratique d’un partenaire, cette phrase épargnerait un tiers des licences d’assistance délivrées aujourd’hui, lesquelles le sont toutes.

=== tem-report-busan
at: -38 Mon
is: TEM report
marked: RR PARTNERS EXPERTS
see-also: plenary-documents
--- en
# Report of the Technical Experts Meeting in Busan
> Of four proposals one was agreed, two were sent back to their sponsors, and one waits for instructions.
## Proposals
| 46 Proposal | 54 Result |
| {tem-vibration} | Agreed; approved by the plenary |
| {tem-measuring-rev-1} | Back to the sponsors: which annex? |
| {tem-assistance} | Back to the sponsor: research |
| {tem-furnaces} | Instructions awaited by one delegation |
The experts thank their interpreters, who learned three new words for “furnace”.
--- fr
# Rapport de la réunion des experts techniques à Busan
> Sur quatre propositions, une a été agréée, deux renvoyées à leurs auteurs, et une attend des instructions.
## Propositions
| 46 Proposition | 54 Résultat |
| {tem-vibration} | Agréée ; approuvée par la plénière |
| {tem-measuring-rev-1} | Renvoyée aux auteurs : quelle annexe ? |
| {tem-assistance} | Renvoyée à l’auteur : la recherche |
| {tem-furnaces} | Instructions attendues par une délégation |
Les experts remercient leurs interprètes, qui ont appris trois mots nouveaux pour « four ».

=== tem-receivers
at: -28 Thu
is: TEM tem-proposal
from: KR
marked: RR PARTNERS EXPERTS
sponsors: JP US
--- en
# Proposal on entry 5.4: positioning receivers for the general public
> A receiver that anyone can buy in a shop should not need a licence because of what it might do if altered.
## Proposed note
“Entry 5.4 does not control receivers that are sold to the general public without restriction and are designed for installation by the user.”
## Reason
Some four million such receivers were exported last year. Authorities granted licences for eleven thousand of them, and did not see the others.
--- fr
# Proposition relative à la rubrique 5.4 : récepteurs de positionnement destinés au grand public
> Un récepteur que chacun peut acheter en magasin ne devrait pas exiger de licence du fait de ce qu’il pourrait faire une fois modifié.
## Note proposée
« La rubrique 5.4 ne vise pas les récepteurs vendus sans restriction au grand public et conçus pour être installés par l’utilisateur. »
## Motif
Quelque quatre millions de ces récepteurs ont été exportés l’an dernier. Les autorités ont délivré des licences pour onze mille d’entre eux, et n’ont pas vu les autres.

=== tem-mixers
at: -27 Tue
is: TEM tem-proposal
from: ZA
marked: RR PARTNERS EXPERTS
withdrawn: South Africa withdraws its proposal, which {tem-software} makes unnecessary in part, and will come back to the rest.
--- en
# Proposal on entry 3.6: batch mixers, volume and vacuum
> South Africa proposes to state the volume that can be used, and not the volume of the vessel.
## Proposed text
“… having a working volume of 110 litres or more, and capable of mixing under vacuum.”
## Reason
Vessels are built larger than they are filled, some for good reasons and some in order to be cleaned. What matters is what can be mixed at once.
--- fr
# Proposition relative à la rubrique 3.6 : malaxeurs discontinus, volume et vide
> L’Afrique du Sud propose d’indiquer le volume utilisable, et non celui de la cuve.
## Texte proposé
« … d’un volume utile de 110 litres ou plus, et capables de malaxer sous vide. »
## Motif
Les cuves sont plus grandes que leur contenu, tantôt pour de bonnes raisons, tantôt pour être nettoyées. Ce qui importe est ce qui peut être malaxé en une fois.

=== tem-inter-agenda
at: -27 Fri
is: TEM agenda
marked: RR EXPERTS
--- en
# Agenda of the inter-sessional meeting of technical experts
> Two days in Ottawa, on {+4 Tuesday} and {+4 Wednesday}, for proposals that the plenary sent back and for those received since.
## Agenda
| 14 Entry | 56 Subject | 30 Sponsor |
| 2.3 | Measuring machines | United States |
| 3.6 | Batch mixers | South Africa |
| 4.1 | Furnaces | Japan |
| 5.4 | Positioning receivers | Republic of Korea |
| Def. | Technical assistance | United Kingdom |
Further proposals will be added if they arrive by {+2 Friday}.
--- fr
# Ordre du jour de la réunion intersessions des experts techniques
> Deux jours à Ottawa, le {+4 Tuesday} et le {+4 Wednesday}, pour les propositions renvoyées par la plénière et celles reçues depuis.
## Ordre du jour
| 14 Rubrique | 56 Objet | 30 Auteur |
| 2.3 | Machines à mesurer | États-Unis |
| 3.6 | Malaxeurs discontinus | Afrique du Sud |
| 4.1 | Fours | Japon |
| 5.4 | Récepteurs de positionnement | République de Corée |
| Déf. | Assistance technique | Royaume-Uni |
D’autres propositions seront ajoutées si elles parviennent d’ici au {+2 Friday}.

=== tem-balancing
at: -26 Wed
is: TEM tem-proposal
from: CH
marked: OFF EXPERTS
files: docx
--- en
# Editorial proposal on entry 2.9: balancing machines, English and French aligned
> The English text says “and”, the French “or”. Switzerland proposes “and” in both.
## Change
In the French text of entry 2.9, between paragraphs (b) and (c), for “ou” read “et”. The English text stands.
## Effect
None, for those who have applied the English text. For the others, eleven machines a year.
--- fr
# Proposition rédactionnelle relative à la rubrique 2.9 : machines à équilibrer, concordance de l’anglais et du français
> Le texte anglais porte « and », le texte français « ou ». La Suisse propose « et » dans l’un et l’autre.
## Modification
Dans le texte français de la rubrique 2.9, entre les alinéas b) et c), remplacer « ou » par « et ». Le texte anglais demeure.
## Effet
Nul, pour qui a appliqué le texte anglais. Pour les autres, onze machines par an.

=== tem-software
at: -25 Tue
is: TEM tem-proposal
from: NO
marked: RR PARTNERS EXPERTS
sponsors: DK FI
--- en
# Proposal on entry 7.2: corrections of software
> A correction that restores what was licensed needs no licence of its own; one that adds a function does. Norway proposes to say so.
## Proposed note
“Entry 7.2 does not control corrections that restore software to the performance for which it was licensed.”
## Reason
Corrections are sent nightly and by themselves. Nobody applies for a licence at night.
--- fr
# Proposition relative à la rubrique 7.2 : correctifs de logiciels
> Un correctif qui rétablit ce qui a été autorisé n’exige pas de licence propre ; celui qui ajoute une fonction, si. La Norvège propose de le dire.
## Note proposée
« La rubrique 7.2 ne vise pas les correctifs qui rétablissent les performances pour lesquelles le logiciel a été autorisé. »
## Motif
Les correctifs partent la nuit et d’eux-mêmes. Nul ne demande de licence la nuit.

=== tem-sensors
at: -24 Wed
is: TEM tem-proposal
from: CZ
marked: RR PARTNERS EXPERTS
awaited: +23 Thu the Czech embassy, with the help of Belgium
--- en
# Proposal on entry 3.1: pressure sensors, one threshold for two
> The entry has a threshold for each of two ranges, which overlap. The Czech Republic proposes one.
## Proposed text
“Pressure sensors with a full scale below 13 kPa and an accuracy better than ±1 per cent of full scale.”
## Effect
| 50 Sensors of three makers | 50 Controlled |
| Present text | 41 of 60 |
| Proposed text | 38 of 60 |
--- fr
# Proposition relative à la rubrique 3.1 : capteurs de pression, un seuil au lieu de deux
> La rubrique fixe un seuil pour chacune de deux gammes, qui se chevauchent. La République tchèque en propose un seul.

=== tem-report-inter
at: -21 Wed
is: TEM report
marked: RR PARTNERS EXPERTS
see-also: tem-inter-agenda
--- en
# Report of the inter-sessional meeting of technical experts
> Eight proposals were discussed in Ottawa. Agreement is within reach on four.
## Within reach
{tem-measuring-rev-1}, {tem-receivers}, {tem-balancing} and {tem-software}.
## To be continued
{tem-furnaces} waits for instructions still. {tem-assistance-rev-1} needs a sentence on repair. {tem-sensors} arrived late and in one language. On {tem-mixers} the sponsor will reflect.
## Date
The experts meet next in Madrid.
--- fr
# Rapport de la réunion intersessions des experts techniques
> Huit propositions ont été examinées à Ottawa. Un accord est à portée sur quatre d’entre elles.
## À portée
{tem-measuring-rev-1}, {tem-receivers}, {tem-balancing} et {tem-software}.
## À poursuivre
{tem-furnaces} attend toujours des instructions. {tem-assistance-rev-1} appelle une phrase sur la réparation. {tem-sensors} est arrivé tard et dans une seule langue. Sur {tem-mixers}, l’auteur réfléchira.
## Date
Les experts se retrouveront à Madrid.

=== tem-chambers
at: -8 Wed
is: TEM tem-proposal
from: AU
marked: RR PARTNERS EXPERTS
sponsors: NZ
receipt: asked
--- en
# Proposal on entry 6.5: climatic chambers for the food industry
> Australia and New Zealand propose to exempt chambers in which nothing but food is tested.
## Proposed note
“Entry 6.5 does not control climatic chambers that are permanently fitted for food and cannot be set below 243 K.”
## Reason
Fourteen licences were sought last year for chambers in which ice cream is aged. All were granted, in an average of nine weeks.
--- fr
# Proposition relative à la rubrique 6.5 : chambres climatiques de l’industrie alimentaire
> L’Australie et la Nouvelle-Zélande proposent d’exempter les chambres où l’on n’éprouve que des aliments.
## Note proposée
« La rubrique 6.5 ne vise pas les chambres climatiques équipées à demeure pour des aliments et qui ne peuvent être réglées au-dessous de 243 K. »
## Motif
Quatorze licences ont été demandées l’an dernier pour des chambres où vieillit de la crème glacée. Toutes ont été délivrées, en neuf semaines en moyenne.
`
