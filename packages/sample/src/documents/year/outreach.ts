/** Outreach to countries that do not exist. */
export const outreach = `
=== out-programme
at: -36 Mon
is: OUT working-paper
matter: outreach
--- en
# Programme of outreach visits
> Three visits in the term: Valdora, Kestria, Marenia. For each: why, what for, and what is to be left behind.
| 18 Country | 44 Why now | 38 Left behind |
| Valdora | A law on foreign trade is before parliament | Guidelines; a model article |
| Kestria | New laboratory; much re-export | Names of two experts |
| Marenia | Free port opened last year | Indicators for inspectors |
Partners with an embassy in the place will be consulted before dates are fixed. What is given to the hosts is noted in the readout.
--- fr
# Programme des visites de sensibilisation
> Trois visites durant le mandat : Valdorie, Kestrie, Marénie. Pour chacune : pourquoi, dans quel but, et ce qui y sera laissé.
| 18 Pays | 44 Pourquoi maintenant | 38 Ce qui est laissé |
| Valdorie | Loi sur le commerce extérieur devant le parlement | Directives ; article type |
| Kestrie | Nouveau laboratoire ; réexportations nombreuses | Noms de deux experts |
| Marénie | Port franc ouvert l’an dernier | Indices à l’usage des inspecteurs |
Les partenaires ayant une ambassade sur place seront consultés avant que les dates ne soient fixées. Ce qui est remis aux hôtes est consigné dans le compte rendu.

=== out-valdora
at: -32 Tue
is: OUT readout
marked: RR PARTNERS
matter: outreach
--- en
# Outreach visit to Valdora: readout
> Valdora will adopt the common list by reference. Its parliament asked whether controls cost jobs; the delegation said that their absence does.
## Our points
The delegation, led by the Chair and joined by Norway, explained the guidelines to two ministries and a committee of parliament. It recommended that the law refer to the common list as it stands from time to time.
## Their points
The Ministry of Trade has four officers for this work and would be glad of a course. The committee asked for figures on the cost of controls; the delegation promised those of two partners.
## Assessment
The will is there; the four officers are not yet. A return in the next term is recommended.
--- fr
# Visite de sensibilisation en Valdorie : compte rendu
> La Valdorie reprendra la liste commune par renvoi. Son parlement a demandé si le contrôle coûte des emplois ; la délégation a répondu que son absence en coûte.
## Nos messages
La délégation, conduite par la présidence et accompagnée de la Norvège, a exposé les directives à deux ministères et à une commission parlementaire. Elle a recommandé que la loi renvoie à la liste commune dans sa version en vigueur.
## Leurs messages
Le ministère du Commerce dispose de quatre agents pour cette tâche et souhaiterait un cours. La commission a demandé des chiffres sur le coût du contrôle ; la délégation a promis ceux de deux partenaires.
## Appréciation
La volonté est là ; les quatre agents ne le sont pas encore. Un retour lors du prochain mandat est recommandé.

=== out-valdora-norway
at: -31 Tue
is: OUT readout
from: NO
marked: RR PARTNERS
in-reply-to: out-valdora
matter: outreach
--- en
# Outreach visit to Valdora: supplementary readout by Norway
> Norway shares the assessment of the Chair, save on one point: the port, which the programme left out, is where the question lies.
Norway, which took part, agrees with {out-valdora} in all but emphasis. Its embassy used a free afternoon to see the port. Scales and seals are in order; there is no list of what to look for.
Norway would therefore put the inspectors before the officers, and is ready to receive two of them for a fortnight.
--- fr
# Visite de sensibilisation en Valdorie : compte rendu complémentaire de la Norvège
> La Norvège partage l’appréciation de la présidence, sauf sur un point : le port, que le programme avait omis, est le lieu de la question.
La Norvège, qui a pris part à la visite, souscrit à {out-valdora} à l’accent près. Son ambassade a employé un après-midi libre à voir le port. Balances et scellés sont en ordre ; il n’existe pas de liste de ce qu’il faut chercher.
La Norvège ferait donc passer les inspecteurs avant les agents des licences, et est prête à en recevoir deux pendant une quinzaine.

=== out-kestria
at: -24 Thu
is: OUT readout
marked: RR PARTNERS
matter: outreach
--- en
# Outreach visit to Kestria: readout
> Kestria’s new laboratory is excellent and idle. The delegation suggested that customs be told that it exists.
## Our points
The delegation of the Chair, with Finland, met the Ministry of Industry, customs and the director of the laboratory. It explained how partners decide whether an item is on the list.
## Their points
Re-exports have doubled in two years. Customs sends samples to a university, which answers in six weeks; the laboratory would answer in three days.
## Assessment
The visit has done its work if the two have lunch. Finland will ask in a few months.
--- fr
# Visite de sensibilisation en Kestrie : compte rendu
> Le nouveau laboratoire de la Kestrie est excellent et inoccupé. La délégation a suggéré d’en signaler l’existence à la douane.
## Nos messages
La délégation de la présidence, accompagnée de la Finlande, a rencontré le ministère de l’Industrie, la douane et le directeur du laboratoire. Elle a expliqué comment les partenaires déterminent si un article figure sur la liste.
## Leurs messages
Les réexportations ont doublé en deux ans. La douane envoie ses échantillons à une université, qui répond en six semaines ; le laboratoire répondrait en trois jours.
## Appréciation
La visite aura porté ses fruits si les deux déjeunent ensemble. La Finlande s’en enquerra dans quelques mois.

=== out-marenia
at: -15 Mon
is: OUT readout
marked: RR PARTNERS
matter: outreach
--- en
# Outreach visit to Marenia: readout
> The free port of Marenia is neither a country nor a warehouse, and its law treats it as both. The delegation left indicators for inspectors.
## Our points
The delegation of the Chair, with Greece and Portugal, visited Marenia on {-2 Tuesday} and {-2 Wednesday}. It explained that a free zone is part of the territory for the purposes of the guidelines.
## Their points
The port authority keeps a register of goods but not of owners. It would keep one of owners if its competitors did.
## Assessment
A law will not come soon. A practice may: the inspectors asked for the indicators in their own language.
--- fr
# Visite de sensibilisation en Marénie : compte rendu
> Le port franc de Marénie n’est ni un pays ni un entrepôt, et la loi le traite comme l’un et l’autre. La délégation a laissé des indices à l’usage des inspecteurs.
## Nos messages
La délégation de la présidence, accompagnée de la Grèce et du Portugal, s’est rendue en Marénie le {-2 Tuesday} et le {-2 Wednesday}. Elle a expliqué qu’aux fins des directives une zone franche fait partie du territoire.
## Leurs messages
L’autorité portuaire tient un registre des marchandises, mais non des propriétaires. Elle tiendrait le second si ses concurrents le faisaient.
## Appréciation
Une loi ne viendra pas de sitôt. Une pratique le pourrait : les inspecteurs ont demandé les indices dans leur propre langue.

=== out-marenia-corr-1
at: -12 Thu
corr: out-marenia en
--- en
# Outreach visit to Marenia: corrigendum to the readout
> Concerns the English text only: the register of the port authority is of goods and of consignees, but not of owners.
In the section “Their points”, for “keeps a register of goods but not of owners” read “keeps a register of goods and of consignees, but not of owners”. The French text is unchanged.
--- fr
# Visite de sensibilisation en Marénie : rectificatif au compte rendu
> Ne concerne que le texte anglais : le registre de l’autorité portuaire porte sur les marchandises et les destinataires, mais non sur les propriétaires.
Le texte français est inchangé.

=== out-guidelines
at: -11 Thu
is: OUT notification
marked: U
--- en
# The public guidelines in six further languages
> Partners have translated the public guidelines of the regime into six further languages. They may be handed to anyone.
@ Public
Thanks to the work of Argentina, Brazil, Japan, the Russian Federation, Turkey and Ukraine, the public guidelines of the regime exist in six further languages. The translations are unofficial; the English and French texts prevail.
Partners that travel are encouraged to take some, and to tell the Chair’s staff which language was asked for and not there.
--- fr
# Les directives publiques dans six langues supplémentaires
> Les partenaires ont traduit les directives publiques du régime dans six langues supplémentaires. Elles peuvent être remises à quiconque.
@ Public
Grâce au travail de l’Argentine, du Brésil, du Japon, de la Fédération de Russie, de la Turquie et de l’Ukraine, les directives publiques du régime existent dans six langues supplémentaires. Ces traductions sont officieuses ; les textes français et anglais font foi.
Les partenaires qui voyagent sont encouragés à en emporter, et à signaler aux collaborateurs de la présidence la langue demandée qui faisait défaut.

=== out-orvenia-announcement
at: -6 Mon
is: OUT notification
in-reply-to: chair-orvenia-invitation
matter: orvenia
--- en
# Visit to Orvenia: dates and participants
> The Chair will visit Talmar on {+2 Tuesday} and {+2 Wednesday}, with Japan, Spain and an officer of the Point of Contact.
No partner saw a reason not to go. The delegation will consist of the Chair’s staff, Japan, Spain for the incoming Chair, and an officer of the Point of Contact. Partners that have questions to put to Orvenia are invited to send them by {0 Friday}.
A readout will be shown to the participants first and to all partners afterwards.
--- fr
# Visite en Orvénie : dates et participants
> La présidence se rendra à Talmar le {+2 Tuesday} et le {+2 Wednesday}, avec le Japon, l’Espagne et un agent du point de contact.
Aucun partenaire n’a vu de raison de ne pas s’y rendre. La délégation comprendra les collaborateurs de la présidence, le Japon, l’Espagne au titre de la présidence entrante, et un agent du point de contact. Les partenaires qui auraient des questions à poser à l’Orvénie sont invités à les transmettre d’ici au {0 Friday}.
Un compte rendu sera montré d’abord aux participants, puis à tous les partenaires.
`
