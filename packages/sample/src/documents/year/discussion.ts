/** Papers of partners that the Point of Contact circulated for them. */
export const discussion = `
=== paper-brokering
at: -37 Tue
is: POC discussion-paper
from: CA
marked: RR PARTNERS
--- en
# Discussion paper on brokering
> A broker owns no goods, moves none, and may sit in a third country. Canada describes three models of control and asks which of them partners have found to work.
## The matter
A broker brings a seller and a buyer together and is paid for it. The goods may never touch the country in which he sits. Most licensing laws begin with an export and therefore do not see him.
## Three models
- registration: whoever brokers is entered in a list, and may be struck off it;
- licence for each transaction: complete, and costly to both sides;
- prohibition with knowledge: free until one knows, or must know, of a forbidden end-use.
## Question
Canada would be glad to learn which model partners apply, and whether it has ever led to a case in court. It proposes no text.
--- fr
# Document de réflexion sur le courtage
> Le courtier ne possède ni ne déplace de marchandises et peut se trouver dans un pays tiers. Le Canada décrit trois modèles de contrôle et demande lesquels, à l’expérience des partenaires, fonctionnent.
## Le sujet
Un courtier met en présence un vendeur et un acheteur et en est rémunéré. Les marchandises peuvent ne jamais passer par le pays où il se trouve. La plupart des lois sur les licences partent d’une exportation et ne le voient donc pas.
## Trois modèles
- l’enregistrement : quiconque exerce le courtage est inscrit sur une liste et peut en être radié ;
- la licence par opération : complète, et coûteuse pour les deux parties ;
- l’interdiction en connaissance de cause : liberté tant que l’on ignore, ou peut ignorer, une utilisation finale interdite.
## Question
Le Canada souhaiterait savoir quel modèle appliquent les partenaires, et s’il a jamais donné lieu à un procès. Il ne propose aucun texte.

=== paper-brokering-rev-1
at: -31 Mon
rev: paper-brokering
files: pdf docx
--- en
# Discussion paper on brokering
> Revised after comments of eleven partners: a fourth model is added, and the questions are shortened to one.
## What has changed
Eleven partners commented. Canada thanks them all, in particular those who disagreed. A fourth model is described: control through the licence of the exporter, who names every broker he has paid.
## What has not
The paper still proposes no text. It now asks one question only: would partners exchange, once a year, the number of brokers that they know of?
--- fr
# Document de réflexion sur le courtage
> Révisé après les observations de onze partenaires : un quatrième modèle est ajouté, et les questions se réduisent à une.
## Ce qui a changé
Onze partenaires ont présenté des observations. Le Canada les remercie tous, et notamment ceux qui étaient d’un autre avis. Un quatrième modèle est décrit : le contrôle par la licence de l’exportateur, qui nomme chaque courtier qu’il a rémunéré.
## Ce qui n’a pas changé
Le document ne propose toujours aucun texte. Il ne pose plus qu’une question : les partenaires échangeraient-ils, une fois l’an, le nombre de courtiers dont ils ont connaissance ?

=== paper-small-authorities
at: -23 Fri
is: POC discussion-paper
from: BR
--- en
# Discussion paper on small licensing authorities
> Half of the partners have a licensing authority of fewer than ten people. Brazil describes what such an authority can do well, what it should not attempt, and what others could lend it.
## What a small authority does well
It knows its exporters by name. It decides in days. Everyone in it has seen a factory.
## What it should not attempt
It should not write its own list, test its own samples or train its own trainers. These are done better by others, and others have offered.
## What could be lent
Brazil suggests that partners say, each in one line, what they could lend: a course, a laboratory, an officer for a month. The Point of Contact would keep the list.
--- fr
# Document de réflexion sur les petites autorités de délivrance des licences
> La moitié des partenaires disposent d’une autorité de moins de dix personnes. Le Brésil décrit ce qu’une telle autorité fait bien, ce qu’elle ne devrait pas entreprendre, et ce que d’autres pourraient lui prêter.
## Ce que fait bien une petite autorité
Elle connaît ses exportateurs par leur nom. Elle décide en quelques jours. Chacun de ses membres a vu une usine.
## Ce qu’elle ne devrait pas entreprendre
Elle ne devrait ni rédiger sa propre liste, ni analyser ses propres échantillons, ni former ses propres formateurs. D’autres le font mieux, et d’autres l’ont offert.
## Ce qui pourrait être prêté
Le Brésil suggère que chaque partenaire indique, en une ligne, ce qu’il pourrait prêter : un cours, un laboratoire, un agent pour un mois. Le point de contact en tiendrait la liste.

=== paper-transit
at: -20 Mon
is: POC non-paper
from: PL
marked: RR PARTNERS
in-reply-to: crp-transit-rev-1
--- en
# Non-paper on goods in transit
> Five elements on which an exchange among partners might concentrate. The paper commits nobody, its author included.
Further to the paragraph that the plenary agreed, five elements are offered for discussion:
- what a customs officer sees of a consignment that is not imported;
- who may ask for information, and within how many hours;
- what may be detained, for how long, and at whose cost;
- how a partner learns that its own goods lie in another’s port;
- what is done when the answer comes after the ship has left.
This paper has no status and needs no answer. Answers are welcome.
--- fr
# Document officieux sur les marchandises en transit
> Cinq éléments sur lesquels pourrait porter un échange entre partenaires. Le document n’engage personne, pas même son auteur.
À la suite du paragraphe agréé par la plénière, cinq éléments sont offerts à la discussion :
- ce que voit un agent des douanes d’un envoi qui n’est pas importé ;
- qui peut demander des renseignements, et dans quel délai ;
- ce qui peut être retenu, pour combien de temps et aux frais de qui ;
- comment un partenaire apprend que ses propres marchandises se trouvent dans le port d’un autre ;
- ce que l’on fait lorsque la réponse arrive après le départ du navire.
Le présent document est dépourvu de statut et n’appelle pas de réponse. Les réponses sont les bienvenues.

=== paper-electronic-working
at: -7 Wed
is: POC non-paper
from: FR
original: fr
matter: paperless
--- en
# Non-paper on electronic working
> France, in its capacity as a partner, sets out what it would expect of an electronic point of contact, and what it would not accept.
## What is expected
That a paper reach all capitals on the day on which it is circulated; that a clock be the same for everybody; that what was said remain provable when those who said it have been transferred.
## What would not be accepted
That the host be able to read; that silence of a machine pass for the silence of a government; that a partner without a network be treated as an absent one.
## Two hats
France wishes to recall that the Point of Contact and the partner that provides it are two different seats. This paper is by the second.
--- fr
# Document officieux sur le travail électronique
> La France, en sa qualité de partenaire, expose ce qu’elle attendrait d’un point de contact électronique, et ce qu’elle n’accepterait pas.
## Ce qui est attendu
Qu’un document parvienne à toutes les capitales le jour de sa diffusion ; que l’heure soit la même pour tous ; que ce qui a été dit puisse encore être prouvé lorsque ceux qui l’ont dit ont été mutés.
## Ce qui ne serait pas accepté
Que l’hébergeur puisse lire ; que le silence d’une machine passe pour celui d’un gouvernement ; qu’un partenaire sans réseau soit traité en absent.
## Deux qualités
La France tient à rappeler que le point de contact et le partenaire qui l’assure occupent deux sièges distincts. Le présent document émane du second.
`
