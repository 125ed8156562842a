/** Letters and papers of the Chair. */
export const chair = `
=== chair-convening
at: -46 Thu
is: CHAIR letter
--- en
# Letter convening the plenary in Busan
> The Chair invites partners to the plenary and asks that heads of delegation come with instructions on items 5 and 8.
~ Excellencies, dear colleagues,
I have the honour to invite you to the plenary of our regime, which opens in Busan on {+5 Wednesday}. The expert groups meet on the two days before it.
Two matters have been with us for more than a year. I would be grateful if heads of delegation came with instructions on the proposals to change the common list and on the choice of our next host, so that we may decide rather than defer.
~ Please accept, Excellencies, dear colleagues, the assurances of my highest consideration.
~ The Chair
--- fr
# Lettre de convocation à la plénière de Busan
> La présidence invite les partenaires à la plénière et souhaite que les chefs de délégation viennent munis d’instructions sur les points 5 et 8.
~ Excellences, chers collègues,
J’ai l’honneur de vous inviter à la plénière de notre régime, qui s’ouvrira à Busan le {+5 Wednesday}. Les groupes d’experts se réuniront les deux jours précédents.
Deux questions nous occupent depuis plus d’un an. Je vous saurais gré de munir les chefs de délégation d’instructions sur les propositions de modification de la liste commune et sur le choix de notre prochain hôte, afin que nous puissions décider plutôt que différer.
~ Veuillez agréer, Excellences, chers collègues, les assurances de ma très haute considération.
~ La présidence

=== chair-programme
at: -40 Wed
is: CHAIR letter
--- en
# Letter on taking the chair: programme of the term
> The Republic of Korea thanks partners for their confidence and sets out a short programme: finish what is open, travel with a purpose, write less.
~ Excellencies, dear colleagues,
The Republic of Korea takes the chair with gratitude to its predecessor, who leaves us an orderly table and a long list.
Our programme is short. We wish to finish what is open before we open more; to travel where a law is being written; and to write less, so that what we write is read. The plenary gave us eleven tasks. You will hear from us on each of them by {+8 Friday}.
My staff are at your disposal at the embassy and in the capital. They have been told that no question is too small.
~ Please accept, Excellencies, dear colleagues, the assurances of my highest consideration.
~ The Chair
--- fr
# Lettre à l’occasion de la prise de présidence : programme du mandat
> La République de Corée remercie les partenaires de leur confiance et expose un programme bref : achever ce qui est ouvert, voyager avec un objet, écrire moins.
~ Excellences, chers collègues,
La République de Corée prend la présidence avec gratitude envers celle qui l’a précédée, qui nous laisse une table bien rangée et une longue liste.
Notre programme est bref. Nous souhaitons achever ce qui est ouvert avant d’ouvrir davantage ; nous rendre là où s’écrit une loi ; et écrire moins, afin que ce que nous écrivons soit lu. La plénière nous a confié onze tâches. Vous entendrez parler de chacune d’ici au {+8 Friday}.
Mes collaborateurs sont à votre disposition à l’ambassade comme dans la capitale. Il leur a été dit qu’aucune question n’est trop petite.
~ Veuillez agréer, Excellences, chers collègues, les assurances de ma très haute considération.
~ La présidence

=== chair-outreach-priorities
at: -35 Tue
is: CHAIR letter
matter: outreach
--- en
# Letter on priorities for outreach
> Three criteria for visits in this term, and an invitation to partners to take part in them.
~ Dear colleagues,
Following the discussion at the Embassy of Norway, I propose three criteria for the visits of this term: a law is being written; a port or a laboratory would gain by advice; and a partner knows the place.
On these criteria I intend to begin with Valdora, to go on to Kestria, and to visit Marenia in the second half of the term. Partners that wish to take part, or have reasons to advise against a date, are asked to write to me by {+1 Wednesday}.
~ The Chair
--- fr
# Lettre sur les priorités des actions de sensibilisation
> Trois critères pour les visites du présent mandat, et une invitation aux partenaires à y prendre part.
~ Chers collègues,
À la suite des débats tenus à l’ambassade de Norvège, je propose trois critères pour les visites du présent mandat : une loi s’y écrit ; un port ou un laboratoire y gagnerait à être conseillé ; un partenaire connaît les lieux.
Sur ces critères, j’entends commencer par la Valdorie, poursuivre par la Kestrie et me rendre en Marénie dans la seconde moitié du mandat. Les partenaires qui souhaitent y prendre part, ou qui ont des raisons de déconseiller une date, sont priés de m’écrire d’ici au {+1 Wednesday}.
~ La présidence

=== chair-tasks
at: -32 Fri
is: CHAIR report
matter: follow-up
in-reply-to: plenary-record
--- en
# State of the eleven tasks that follow from the plenary
> Four tasks are done, five are under way, two have at last a date.
## Done
The list of hosts is complete but for one; the public statement has been published by twenty-nine partners; the record has been circulated; the numbers of earlier years have been looked through.
## Under way
Indicators on transit, the call for papers, the invitation to the enforcement experts, the calendar of visits and the note on working methods are in the hands of their owners.
## Two dates
The chair of the technical experts will convene an inter-sessional meeting in the week of {+9 Mon}. The paper on electronic working will be before you in good time for the meeting at the Embassy of Japan.
--- fr
# État des onze tâches issues de la plénière
> Quatre tâches sont achevées, cinq sont en cours, deux ont enfin une date.
## Achevées
La liste des hôtes est complète à une exception près ; la déclaration publique a été publiée par vingt-neuf partenaires ; le compte rendu a été diffusé ; les numéros des années passées ont été vérifiés.
## En cours
Les indices relatifs au transit, l’appel à contributions, l’invitation aux experts de la mise en œuvre, le calendrier des visites et la note sur les méthodes de travail sont entre les mains de leurs responsables.
## Deux dates
La présidence des experts techniques convoquera une réunion intersessions dans la semaine du {+9 Mon}. Le document sur le travail électronique vous sera soumis en temps utile pour la réunion à l’ambassade du Japon.

=== chair-mid-term
at: -25 Mon
is: CHAIR letter
--- en
# Mid-term letter
> Half of the term is over. The Chair thanks those who have written, and names the three things on which it would like to see agreement before Madrid.
~ Excellencies, dear colleagues,
Half of our term is over, and I would rather say what is missing than what is done.
I should like to see agreement before Madrid on three things: a definition of technical assistance that a judge can apply; a list of indicators on transit that an inspector can carry; and a way of circulating papers that does not depend on the traffic in Paris.
On each of them a partner has done the first work. May I ask the others to read it?
~ Please accept, Excellencies, dear colleagues, the assurances of my highest consideration.
~ The Chair
--- fr
# Lettre de mi-mandat
> La moitié du mandat est écoulée. La présidence remercie ceux qui ont écrit et nomme les trois sujets sur lesquels elle souhaiterait un accord avant Madrid.
~ Excellences, chers collègues,
La moitié de notre mandat est écoulée, et je préfère dire ce qui manque plutôt que ce qui est fait.
Je souhaiterais qu’un accord se dégage avant Madrid sur trois sujets : une définition de l’assistance technique qu’un juge puisse appliquer ; une liste d’indices relatifs au transit qu’un inspecteur puisse emporter ; et une manière de diffuser les documents qui ne dépende pas de la circulation à Paris.
Sur chacun, un partenaire a fait le premier travail. Puis-je prier les autres de le lire ?
~ Veuillez agréer, Excellences, chers collègues, les assurances de ma très haute considération.
~ La présidence

=== chair-state-of-play
at: -11 Tue
is: CHAIR working-paper
marked: RR PARTNERS
see-also: rpoc-agenda
matter: follow-up
--- en
# State of play for the Reinforced Point of Contact meeting
> A page for heads of department: where each matter stands, what the Chair would do next, and where it needs advice.
## Where matters stand
| 40 Matter | 32 State | 28 Next |
| Technical assistance | Text in its second revision | Experts |
| Transit | Non-paper; indicators collected | Exchange of views |
| Work without paper | Test of six partners | Findings |
| Outreach | Three visits made, one invited | Readouts |
## Advice sought
The Chair would be glad of advice on one question: whether a partner that has not spoken on a text for a year should be asked again, or be taken at its word.
--- fr
# État des travaux pour la réunion renforcée du point de contact
> Une page pour les chefs de service : où en est chaque affaire, ce que ferait la présidence, et où elle a besoin d’un avis.
## Où en sont les affaires
| 40 Affaire | 32 État | 28 Suite |
| Assistance technique | Texte dans sa deuxième révision | Experts |
| Transit | Document officieux ; indices réunis | Échange de vues |
| Travail sans papier | Essai à six partenaires | Constatations |
| Sensibilisation | Trois visites faites, une annoncée | Comptes rendus |
## Avis demandé
La présidence souhaiterait un avis sur une question : le partenaire qui ne s’est pas exprimé sur un texte depuis un an doit-il être interrogé de nouveau, ou pris au mot ?

=== chair-orvenia-invitation
at: -9 Thu
is: CHAIR letter
matter: orvenia
--- en
# Letter on an invitation to Orvenia
> The Republic of Orvenia has invited the Chair to Talmar. The Chair intends to accept, and asks who would wish to take part.
~ Dear colleagues,
The Ministry of Foreign Affairs of the Republic of Orvenia has invited the Chair to Talmar. It has a draft law, a port with much transit, and questions.
I intend to accept for the week of {+5 Mon}. The delegation should be small. I would be glad to know by {+1 Friday} which partners wish to join, and whether any sees a reason not to go.
~ The Chair
--- fr
# Lettre relative à une invitation en Orvénie
> La République d’Orvénie a invité la présidence à Talmar. La présidence entend accepter et demande qui souhaite y prendre part.
~ Chers collègues,
Le ministère des Affaires étrangères de la République d’Orvénie a invité la présidence à Talmar. Il dispose d’un projet de loi, d’un port où le transit est abondant, et de questions.
J’entends accepter pour la semaine du {+5 Mon}. La délégation devrait être restreinte. Je souhaiterais savoir d’ici au {+1 Friday} quels partenaires désirent s’y joindre, et si l’un d’eux voit une raison de ne pas s’y rendre.
~ La présidence

=== chair-plenary-dates
at: -6 Wed
is: CHAIR notification
receipt: asked
--- en
# Dates of the plenary in Madrid
> The plenary week in Madrid begins on {+15 Monday}. Hotels and access will be described by the host.
After consultation with Spain the Chair announces that the plenary week will begin on {+15 Monday}, and the plenary proper on {+15 Wednesday}.
A provisional agenda will follow six weeks before. Partners are asked not to arrange other meetings of experts in that week.
--- fr
# Dates de la plénière de Madrid
> La semaine plénière de Madrid s’ouvrira le {+15 Monday}. L’hôte communiquera les hôtels et les modalités d’accès.
Après consultation de l’Espagne, la présidence annonce que la semaine plénière s’ouvrira le {+15 Monday}, et la plénière proprement dite le {+15 Wednesday}.
Un ordre du jour provisoire suivra six semaines auparavant. Les partenaires sont priés de ne pas convoquer d’autres réunions d’experts cette semaine-là.
`
