/** Papers of the Information Exchange. No person, company, consignment or country is in them. */
export const informationExchange = `
=== ie-order
at: -46 Wed
is: IE agenda
marked: RR EXPERTS
--- en
# Order of presentations at the Information Exchange in Busan
> Three papers and a presentation by the Chair of the Information Exchange, twenty minutes each.
| 14 Time | 58 Paper | 28 Presented by |
| 9:30 | What the year has shown: a presentation | IE Chair |
| 10:00 | Forwarders | Germany |
| 10:45 | Brokers without premises | Australia |
| 11:30 | Visitors to laboratories | Sweden |
Papers should reach partners at least two weeks before they are presented. Presentations without a paper are welcome and will not be compiled.
--- fr
# Ordre des présentations à l’échange d’informations de Busan
> Trois documents et une présentation de la présidence de l’échange d’informations, de vingt minutes chacun.
| 14 Horaire | 58 Document | 28 Présenté par |
| 9 h 30 | Ce que l’année a montré : présentation | Présidence EI |
| 10 h 00 | Les transitaires | Allemagne |
| 10 h 45 | Courtiers sans locaux | Australie |
| 11 h 30 | Visiteurs de laboratoires | Suède |
Les documents devraient parvenir aux partenaires deux semaines au moins avant leur présentation. Les présentations sans document sont bienvenues et ne seront pas compilées.

=== ie-forwarders
at: -45 Wed
is: IE ie-paper
from: DE
marked: RR PARTNERS EXPERTS
--- en
# What freight forwarders see, and whom they tell
> Forwarders see the first and the last address of a consignment. Germany asked forty of them what strikes them as odd, and whether they would tell anyone.
## What strikes them
A consignee who does not mind when the goods arrive. A change of port after sailing. A payment that comes before the invoice.
## Whom they tell
Of forty, six had told an authority in the past year; thirty would have, had they known which. A telephone number on the back of a form has been printed since.
--- fr
# Ce que voient les transitaires, et à qui ils le disent
> Les transitaires voient la première et la dernière adresse d’un envoi. L’Allemagne a demandé à quarante d’entre eux ce qui leur paraît insolite, et s’ils le diraient à quelqu’un.
## Ce qui leur paraît insolite
Un destinataire à qui la date d’arrivée est indifférente. Un changement de port après l’appareillage. Un paiement qui précède la facture.
## À qui ils le disent
Sur quarante, six s’étaient adressés à une autorité au cours de l’année ; trente l’auraient fait s’ils avaient su à laquelle. Un numéro de téléphone figure depuis lors au dos d’un formulaire.

=== ie-brokers
at: -44 Mon
is: IE ie-paper
from: AU
marked: RR PARTNERS EXPERTS
--- en
# Brokers without premises
> Australia describes how a trading name can exist in three countries and have a desk in none, and what nevertheless leaves a trace.
A trading name is registered in one country, banks in a second and answers the telephone from a third. None of the three sees a company.
Traces remain: the bank asks who may sign; the register asks for an address for service; the maker asks where to send the engineer. Each alone is thin. Australia suggests that they be read together by one officer, once a year.
--- fr
# Courtiers sans locaux
> L’Australie décrit comment une raison sociale peut exister dans trois pays et n’avoir de bureau dans aucun, et ce qui laisse néanmoins une trace.
Une raison sociale est enregistrée dans un pays, a sa banque dans un deuxième et répond au téléphone depuis un troisième. Aucun des trois ne voit une entreprise.
Des traces demeurent : la banque demande qui peut signer ; le registre demande une adresse de notification ; le fabricant demande où envoyer l’ingénieur. Chacune est mince. L’Australie suggère qu’un même agent les lise ensemble, une fois l’an.

=== ie-visitors
at: -43 Fri
is: IE ie-paper
from: SE
marked: RR PARTNERS EXPERTS
files: pdf docx
--- en
# Visitors to laboratories: a questionnaire and its results
> Of twenty-six laboratories that Sweden asked, all keep a visitors’ book and two have ever read theirs.
## Results
The book says who came and when. It does not say what was shown. Where the host writes one line on each visit, that line has answered every later question.
## Practice
A form of four lines has been agreed with the universities. It takes a minute, and most of them fill it in.
--- fr
# Visiteurs de laboratoires : un questionnaire et ses résultats
> Sur vingt-six laboratoires interrogés par la Suède, tous tiennent un registre des visiteurs et deux ont jamais lu le leur.
## Résultats
Le registre dit qui est venu et quand. Il ne dit pas ce qui a été montré. Là où l’hôte écrit une ligne sur chaque visite, cette ligne a répondu à toute question ultérieure.
## Pratique
Un formulaire de quatre lignes a été convenu avec les universités. Il prend une minute, et la plupart le remplissent.

=== ie-compiled
at: -40 Fri
is: IE report
marked: RR PARTNERS EXPERTS
--- en
# Executive summaries of the papers presented in Busan
> The summaries of three papers in the order of presentation, as their authors wrote them.
## {ie-forwarders}
Forwarders see the first and the last address of a consignment, find the same three things odd, and would say so if they knew to whom.
## {ie-brokers}
A trading name may have a desk nowhere and still leave a trace in a bank, a register and a workshop.
## {ie-visitors}
A visitors’ book that nobody reads can be made useful by one line on each visit.
--- fr
# Résumés des documents présentés à Busan
> Les résumés de trois documents, dans l’ordre de leur présentation et tels que leurs auteurs les ont rédigés.
## {ie-forwarders}
Les transitaires voient la première et la dernière adresse d’un envoi, trouvent insolites les trois mêmes choses, et le diraient s’ils savaient à qui.
## {ie-brokers}
Une raison sociale peut n’avoir de bureau nulle part et laisser néanmoins une trace dans une banque, un registre et un atelier.
## {ie-visitors}
Un registre de visiteurs que nul ne lit devient utile par une ligne sur chaque visite.

=== ie-call
at: -33 Tue
is: IE notification
--- en
# Call for papers between two plenaries
> The Chair of the Information Exchange would welcome papers on payment, second-hand goods and transit, in the course of the year and not in its last week.
The Netherlands, in the chair of the Information Exchange, invites partners to write in the course of the year. Three subjects were mentioned in Busan: payment as an indicator, second-hand machines, and goods in transit.
A title is enough to begin with. There is no closing date; papers are circulated as they come and presented in Madrid if their authors wish.
--- fr
# Appel à contributions entre deux plénières
> La présidence de l’échange d’informations accueillerait des documents sur le paiement, les biens d’occasion et le transit, au cours de l’année et non dans sa dernière semaine.
Les Pays-Bas, qui président l’échange d’informations, invitent les partenaires à écrire au cours de l’année. Trois sujets ont été évoqués à Busan : le paiement comme indice, les machines d’occasion et les marchandises en transit.
Un titre suffit pour commencer. Il n’y a pas de date limite ; les documents sont diffusés à mesure qu’ils arrivent et présentés à Madrid si leurs auteurs le souhaitent.

=== ie-payments
at: -31 Wed
is: IE ie-paper
from: FI
marked: RR PARTNERS EXPERTS
in-reply-to: ie-call
--- en
# How goods are paid for, as an indicator
> Finland compared the terms of payment of refused and granted applications. They differ in one respect only: who bears the risk.
In granted applications the seller is paid against documents. In refused ones he was, more often than not, paid in advance, in full, by somebody who does not appear in the contract.
Terms of payment are known to the exporter from the first day and seldom asked for. Finland has added a line to its form, and has had no complaint.
--- fr
# Le mode de paiement comme indice
> La Finlande a comparé les conditions de paiement des demandes refusées et accordées. Elles ne diffèrent que sur un point : qui supporte le risque.
Dans les demandes accordées, le vendeur est payé contre documents. Dans les demandes refusées, il l’était le plus souvent d’avance, en totalité, par quelqu’un qui n’apparaît pas au contrat.
L’exportateur connaît les conditions de paiement dès le premier jour, et on les lui demande rarement. La Finlande a ajouté une ligne à son formulaire et n’a reçu aucune plainte.

=== ie-second-hand
at: -29 Thu
is: IE ie-paper
from: NZ
marked: RR PARTNERS EXPERTS
in-reply-to: ie-call
--- en
# Second-hand machines
> A machine that is sold for the third time has lost its data sheet and kept its accuracy. New Zealand proposes to ask the maker.
The seller of a second-hand machine is often an auctioneer. He knows its weight and its year. The maker knows the rest, and keeps it for thirty years.
In nine cases of ten a call to the maker, with the number on the plate, settled within a day whether a machine was on the list.
--- fr
# Machines d’occasion
> Une machine vendue pour la troisième fois a perdu sa fiche technique et gardé son exactitude. La Nouvelle-Zélande propose d’interroger le fabricant.
Le vendeur d’une machine d’occasion est souvent un commissaire-priseur. Il en connaît le poids et l’année. Le fabricant connaît le reste, et le conserve trente ans.
Neuf fois sur dix, un appel au fabricant, avec le numéro de la plaque, a établi en un jour si la machine figurait sur la liste.

=== ie-case
at: -25 Wed
is: IE ie-paper
from: BE
marked: RR PARTNERS EXPERTS COMMERCE
recalled: An annex named a company. Please destroy every copy.
--- en
# A closed case in three acts
> Belgium recounts a case that is closed, from the first telephone call to the judgment.
The first act is a telephone call from a warehouse. The second is a search that finds nothing, in the wrong building. The third is a witness who had kept a delivery note because its colour pleased him.
The lesson is that of every such case: somebody knew, and nobody had asked.
--- fr
# Une affaire close en trois actes
> La Belgique relate une affaire close, du premier appel téléphonique au jugement.
Le premier acte est un appel venu d’un entrepôt. Le deuxième est une perquisition qui ne trouve rien, dans le mauvais bâtiment. Le troisième est un témoin qui avait gardé un bon de livraison dont la couleur lui plaisait.
La leçon est celle de toute affaire semblable : quelqu’un savait, et nul n’avait demandé.

=== ie-case-again
at: -24 Mon
is: IE ie-paper
from: BE
marked: RR PARTNERS EXPERTS
supersedes: ie-case
receipt: asked
--- en
# A closed case in three acts, without its annex
> Takes the place of {ie-case}, which is recalled: an annex named a company. Partners are asked to destroy every copy of the earlier paper.
Belgium regrets that an annex to {ie-case} named a company. Partners are asked to destroy all copies, and to tell the Point of Contact that they have done so. The text below is that of the earlier paper without the annex.
The first act is a telephone call from a warehouse. The second is a search that finds nothing, in the wrong building. The third is a witness who had kept a delivery note because its colour pleased him.
--- fr
# Une affaire close en trois actes, sans son annexe
> Remplace {ie-case}, qui est rappelé : une annexe nommait une entreprise. Les partenaires sont priés de détruire toute copie du document antérieur.
La Belgique regrette qu’une annexe à {ie-case} ait nommé une entreprise. Les partenaires sont priés d’en détruire toutes les copies et d’en aviser le point de contact. Le texte ci-après est celui du document antérieur, sans l’annexe.
Le premier acte est un appel venu d’un entrepôt. Le deuxième est une perquisition qui ne trouve rien, dans le mauvais bâtiment. Le troisième est un témoin qui avait gardé un bon de livraison dont la couleur lui plaisait.

=== ie-codes
at: -20 Thu
is: IE ie-paper
from: CH
marked: RR EXPERTS
files: docx
original: fr
--- en
# Customs codes and the common list: where they part
> Switzerland compared both for two hundred entries. One code in three holds listed and unlisted goods side by side.
| 50 Entries of the list | 50 Customs code |
| 68 | holds nothing but the entry |
| 66 | holds the entry and other goods |
| 66 | none of its own: “other” |
A code is therefore a reason to look, and not to stop looking. The table is renewed each year and may be had on request.
--- fr
# Codes douaniers et liste commune : où ils divergent
> La Suisse a comparé les deux pour deux cents rubriques. Un code sur trois réunit des biens visés et des biens qui ne le sont pas.
| 50 Rubriques de la liste | 50 Code douanier |
| 68 | ne contient que la rubrique |
| 66 | contient la rubrique et d’autres biens |
| 66 | aucun qui lui soit propre : « autres » |
Un code est donc une raison de regarder, et non de cesser de regarder. Le tableau est renouvelé chaque année et disponible sur demande.

=== ie-indicators
at: -12 Wed
is: IE ie-paper
from: JP
marked: RR PARTNERS EXPERTS
see-also: paper-transit
--- en
# Indicators for goods in transit: a first collection
> Japan collected indicators from nine partners and kept the seven that at least three of them had used with success.
- the consignee changes while the goods are at sea;
- the forwarder is the consignee;
- the insurance ends at the port of transit;
- the weight declared in two ports differs by more than a tenth;
- nobody asks for the goods within three days;
- somebody asks for them within the hour;
- the description is more exact in the insurance than in the declaration.
No indicator means anything by itself. Two together were worth a telephone call.
--- fr
# Indices relatifs aux marchandises en transit : un premier recueil
> Le Japon a recueilli les indices de neuf partenaires et retenu les sept dont trois au moins d’entre eux s’étaient servis avec succès.
- le destinataire change tandis que les marchandises sont en mer ;
- le transitaire est le destinataire ;
- l’assurance prend fin au port de transit ;
- le poids déclaré dans deux ports diffère de plus d’un dixième ;
- nul ne réclame les marchandises pendant trois jours ;
- quelqu’un les réclame dans l’heure ;
- la désignation est plus précise dans l’assurance que dans la déclaration.
Aucun indice ne signifie rien par lui-même. Deux ensemble valaient un appel téléphonique.

=== ie-themes
at: -9 Tue
is: IE notification
--- en
# Papers for the Information Exchange in Madrid
> The Chair of the Information Exchange invites partners to announce papers for Madrid. Titles are enough for now; executive summaries come in both languages.
The Netherlands invites partners to announce papers for the session in Madrid, by title and with one line on what they contain. Papers that were circulated during the year may be announced again.
The Chair intends to open with a presentation on transit, drawn from {ie-indicators}, and will propose an order once there is something to order.
--- fr
# Documents pour l’échange d’informations à Madrid
> La présidence de l’échange d’informations invite les partenaires à annoncer des documents pour Madrid. Un titre suffit pour l’heure ; les résumés sont fournis dans les deux langues.
Les Pays-Bas invitent les partenaires à annoncer des documents pour la séance de Madrid, par leur titre et une ligne sur leur contenu. Les documents diffusés au cours de l’année peuvent être annoncés de nouveau.
La présidence entend ouvrir la séance par une présentation sur le transit, tirée de {ie-indicators}, et proposera un ordre dès qu’il y aura de quoi ordonner.

=== ie-parcels
at: -7 Tue
is: IE ie-paper
from: AT
marked: RR PARTNERS
receipt: asked
asks: +10 Fri In one line: from what value on does your customs look at a small parcel?
--- en
# Small parcels
> Goods that used to fill a container come in a hundred parcels. Austria asks partners from what value on their customs look at one.
A parcel below a certain value is not declared, not weighed and not seen. The value differs from partner to partner, and those who send parcels know it better than those who let them pass.
Austria does not propose a common value. It asks each partner for one line: from what value on do your customs look at a parcel? Answers are collected until {+10 Friday} and circulated without comment.
--- fr
# Petits colis
> Ce qui remplissait un conteneur arrive en cent colis. L’Autriche demande aux partenaires à partir de quelle valeur leur douane en regarde un.
Au-dessous d’une certaine valeur, un colis n’est ni déclaré, ni pesé, ni vu. Cette valeur diffère d’un partenaire à l’autre, et ceux qui envoient les colis la connaissent mieux que ceux qui les laissent passer.
L’Autriche ne propose pas de valeur commune. Elle demande à chaque partenaire une ligne : à partir de quelle valeur votre douane regarde-t-elle un colis ? Les réponses sont recueillies jusqu’au {+10 Friday} et diffusées sans commentaire.
`
