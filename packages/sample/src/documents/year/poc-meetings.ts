/** The monthly meetings of the points of contact: an agenda before each, a record after it. */
export const pocMeetings = `
=== poc-1-agenda
at: -47 Tue
is: POC agenda
--- en
# Draft agenda of the Point of Contact meeting at the Embassy of Canada
> Last meeting before the plenary in Busan, on {+2 Thursday} at 15:00. Six items.
## Arrangements
The meeting will be held on {+2 Thursday} at 15:00 at the Embassy of Canada, which kindly offers the room and interpretation. Delegations are asked to announce their participants to the host two working days before.
## Draft agenda
| 10 Item | 64 Subject | 26 Lead |
| 1 | Adoption of the agenda; record of the previous meeting | POC |
| 2 | Plenary: arrival of delegations, access, working languages | POC |
| 3 | Papers announced for the Information Exchange | IE Chair |
| 4 | Proposals before the technical experts | TEM Chair |
| 5 | Distribution of paper during the plenary | POC |
| 6 | Other business | POC |
--- fr
# Projet d’ordre du jour de la réunion du point de contact à l’ambassade du Canada
> Dernière réunion avant la plénière de Busan, le {+2 Thursday} à 15 heures. Six points.
## Modalités
La réunion se tiendra le {+2 Thursday} à 15 heures à l’ambassade du Canada, qui veut bien offrir la salle et l’interprétation. Les délégations sont priées d’annoncer leurs participants à l’hôte deux jours ouvrables auparavant.
## Projet d’ordre du jour
| 10 Point | 62 Objet | 28 Responsable |
| 1 | Adoption de l’ordre du jour ; compte rendu de la réunion précédente | Point de contact |
| 2 | Plénière : arrivée des délégations, accès, langues de travail | Point de contact |
| 3 | Documents annoncés pour l’échange d’informations | Présidence EI |
| 4 | Propositions soumises aux experts techniques | Présidence ET |
| 5 | Distribution du papier pendant la plénière | Point de contact |
| 6 | Questions diverses | Point de contact |

=== poc-1-record
at: -44 Fri
is: POC record
see-also: poc-1-agenda
--- en
# Record of the Point of Contact meeting at the Embassy of Canada
> Thirty-one delegations attended. Delegations to Busan will find one set of papers each in their pigeon-holes; requests for further sets reach the Point of Contact in advance.
## Attendance
Thirty-one delegations were present. No views were presented by Iceland, Luxembourg and Ukraine.
## Plenary in Busan
The Point of Contact recalled that participants are admitted on the list that each embassy has confirmed, and not on visiting cards. Several delegations regretted that the hotel lies forty minutes from the conference centre; the host would see whether a second shuttle could be arranged.
## Papers
Two papers for the Information Exchange and four technical proposals had been received. One delegation asked that papers circulated in the plenary week bear the date on which they were handed over. Those present agreed that this would be useful.
## Next meeting
The Embassy of Norway kindly offered to host the first meeting after the plenary.
--- fr
# Compte rendu de la réunion du point de contact à l’ambassade du Canada
> Trente et une délégations étaient présentes. Les délégations trouveront à Busan un jeu de documents chacune dans leur casier ; les demandes de jeux supplémentaires sont à adresser à l’avance au point de contact.
## Participation
Trente et une délégations étaient présentes. L’Islande, le Luxembourg et l’Ukraine n’ont pas exprimé de vues.
## Plénière de Busan
Le point de contact a rappelé que les participants sont admis sur la liste confirmée par chaque ambassade, et non sur présentation d’une carte de visite. Plusieurs délégations ont regretté que l’hôtel soit à quarante minutes du centre de conférences ; l’hôte verra si une seconde navette peut être organisée.
## Documents
Deux documents pour l’échange d’informations et quatre propositions techniques ont été reçus. Une délégation a souhaité que les documents distribués pendant la semaine plénière portent la date de leur remise. Les délégations présentes en sont convenues.
## Prochaine réunion
L’ambassade de Norvège a bien voulu offrir d’accueillir la première réunion après la plénière.

=== poc-2-agenda
at: -40 Thu
is: POC agenda
--- en
# Draft agenda of the Point of Contact meeting at the Embassy of Norway
> First meeting after the plenary, on {+2 Thursday} at 15:00: follow-up to the decisions of Busan, calendar of the term, outreach.
## Arrangements
The Embassy of Norway will host the meeting on {+2 Thursday} at 15:00. Coffee is offered from 14:30, so that officers who have newly taken up their posts may be introduced.
## Draft agenda
| 10 Item | 64 Subject | 26 Lead |
| 1 | Adoption of the agenda | POC |
| 2 | Follow-up to the plenary: what is due, from whom, by when | POC |
| 3 | Priorities of the Chair; outreach visits | Chair |
| 4 | Hosts of the monthly meetings until the next plenary | POC |
| 5 | Other business | POC |
--- fr
# Projet d’ordre du jour de la réunion du point de contact à l’ambassade de Norvège
> Première réunion après la plénière, le {+2 Thursday} à 15 heures : suites des décisions de Busan, calendrier du mandat, actions de sensibilisation.
## Modalités
L’ambassade de Norvège accueillera la réunion le {+2 Thursday} à 15 heures. Un café est offert à partir de 14 h 30, afin que les agents qui viennent de prendre leurs fonctions puissent être présentés.
## Projet d’ordre du jour
| 10 Point | 62 Objet | 28 Responsable |
| 1 | Adoption de l’ordre du jour | Point de contact |
| 2 | Suites de la plénière : ce qui est dû, par qui, pour quand | Point de contact |
| 3 | Priorités de la présidence ; visites de sensibilisation | Présidence |
| 4 | Hôtes des réunions mensuelles jusqu’à la prochaine plénière | Point de contact |
| 5 | Questions diverses | Point de contact |

=== poc-2-record
at: -37 Wed
is: POC record
see-also: poc-2-agenda
matter: follow-up
--- en
# Record of the Point of Contact meeting at the Embassy of Norway
> The Point of Contact went through the eleven tasks that follow from the plenary. Hosts were found for eight of the nine monthly meetings of the term.
## Follow-up to the plenary
The Point of Contact read out the eleven tasks that follow from the plenary, each with its owner and its date. Two of them have no date; their owners undertook to propose one.
## Outreach
The staff of the Chair presented a programme of three visits. Those present took note. One delegation asked that partners with an embassy in the place be consulted before dates are fixed; another recalled that a visit needs a purpose before it needs a date.
## Hosts
Eight embassies offered to host a meeting. The Point of Contact will circulate the list and would be glad of a ninth.
--- fr
# Compte rendu de la réunion du point de contact à l’ambassade de Norvège
> Le point de contact a passé en revue les onze tâches qui découlent de la plénière. Huit des neuf réunions mensuelles du mandat ont trouvé un hôte.
## Suites de la plénière
Le point de contact a donné lecture des onze tâches issues de la plénière, chacune avec son responsable et son échéance. Deux d’entre elles n’en ont pas ; leurs responsables se sont engagés à en proposer une.
## Actions de sensibilisation
Les collaborateurs de la présidence ont présenté un programme de trois visites. Les délégations présentes en ont pris note. L’une d’elles a demandé que les partenaires ayant une ambassade sur place soient consultés avant que les dates ne soient fixées ; une autre a rappelé qu’il faut à une visite un objet avant une date.
## Hôtes
Huit ambassades ont offert d’accueillir une réunion. Le point de contact en diffusera la liste et accueillerait volontiers une neuvième offre.

=== poc-3-agenda
at: -36 Tue
is: POC agenda
--- en
# Draft agenda of the Point of Contact meeting at the Embassy of Argentina
> Meeting on {+2 Wednesday} at 15:00. Main item: the paper of Canada on brokering.
## Draft agenda
The Embassy of Argentina will host the meeting on {+2 Wednesday} at 15:00.
| 10 Item | 64 Subject | 26 Lead |
| 1 | Adoption of the agenda; record of the previous meeting | POC |
| 2 | Discussion paper on brokering | Canada |
| 3 | First visit of the term | Chair |
| 4 | Form of executive summaries | POC |
| 5 | Other business | POC |
--- fr
# Projet d’ordre du jour de la réunion du point de contact à l’ambassade d’Argentine
> Réunion le {+2 Wednesday} à 15 heures. Point principal : le document du Canada sur le courtage.
## Projet d’ordre du jour
L’ambassade d’Argentine accueillera la réunion le {+2 Wednesday} à 15 heures.
| 10 Point | 62 Objet | 28 Responsable |
| 1 | Adoption de l’ordre du jour ; compte rendu de la réunion précédente | Point de contact |
| 2 | Document de réflexion sur le courtage | Canada |
| 3 | Première visite du mandat | Présidence |
| 4 | Forme des résumés | Point de contact |
| 5 | Questions diverses | Point de contact |

=== poc-3-record
at: -33 Thu
is: POC record
see-also: poc-3-agenda
--- en
# Record of the Point of Contact meeting at the Embassy of Argentina
> A first discussion of the paper on brokering showed interest and no haste. Summaries will in future be one page at most and come in both languages.
## Brokering
Canada introduced its paper. Ten delegations spoke. All found the description useful; four have legislation on brokering, three are preparing it, and three consider that existing provisions suffice. Canada will revise the paper in the light of written comments.
## Executive summaries
Those present agreed that an executive summary is one page at most, stands by itself, and is marked by itself, so that it can be compiled without asking again.
## Statements
One delegation reserved its position on item 2 pending instructions.
--- fr
# Compte rendu de la réunion du point de contact à l’ambassade d’Argentine
> Un premier échange sur le document relatif au courtage a montré de l’intérêt et nulle hâte. Les résumés tiendront désormais sur une page et seront fournis dans les deux langues.
## Courtage
Le Canada a présenté son document. Dix délégations sont intervenues. Toutes ont jugé la description utile ; quatre disposent d’une législation sur le courtage, trois en préparent une, et trois estiment que les dispositions existantes suffisent. Le Canada révisera le document à la lumière des observations écrites.
## Résumés
Les délégations présentes sont convenues qu’un résumé tient sur une page, se suffit à lui-même et porte son propre marquage, de sorte qu’il puisse être compilé sans nouvelle demande.
## Déclarations
Une délégation a réservé sa position sur le point 2 dans l’attente d’instructions.

=== poc-4-agenda
at: -32 Mon
is: POC agenda
--- en
# Draft agenda of the Point of Contact meeting at the Embassy of Poland
> Meeting on {+2 Thursday} at 10:00, in the morning for once. Numbering of papers and the call of the Information Exchange.
## Draft agenda
At the request of the host the meeting begins at 10:00 on {+2 Thursday}; it ends at 12:30, after which the Ambassador invites delegations to a buffet.
| 10 Item | 64 Subject | 26 Lead |
| 1 | Adoption of the agenda; record of the previous meeting | POC |
| 2 | Call for papers of the Information Exchange | IE Chair |
| 3 | Readout of the visit to Valdora | Chair |
| 4 | Numbers of documents: gaps and doubles of earlier years | POC |
| 5 | Other business | POC |
--- fr
# Projet d’ordre du jour de la réunion du point de contact à l’ambassade de Pologne
> Réunion le {+2 Thursday} à 10 heures, pour une fois le matin. Numérotation des documents et appel de l’échange d’informations.
## Projet d’ordre du jour
À la demande de l’hôte, la réunion s’ouvrira à 10 heures le {+2 Thursday} ; elle s’achèvera à 12 h 30, après quoi l’ambassadeur convie les délégations à un buffet.
| 10 Point | 62 Objet | 28 Responsable |
| 1 | Adoption de l’ordre du jour ; compte rendu de la réunion précédente | Point de contact |
| 2 | Appel à contributions de l’échange d’informations | Présidence EI |
| 3 | Compte rendu de la visite en Valdorie | Présidence |
| 4 | Numéros des documents : lacunes et doublons des années passées | Point de contact |
| 5 | Questions diverses | Point de contact |

=== poc-4-record
at: -29 Tue
is: POC record
see-also: poc-4-agenda
--- en
# Record of the Point of Contact meeting at the Embassy of Poland
> Two papers of an earlier year were found to bear the same number. The Point of Contact will keep both, and asks partners to say which one they mean.
## Numbers of documents
The Point of Contact reported that two papers of an earlier year bear the same number and that three numbers were never used. Nothing will be renumbered. Those present asked whether numbers could in future be given by a machine; the Point of Contact promised a paper.
## Visit to Valdora
The Chair’s staff introduced the readout. Norway, which had taken part, will circulate its own observations.
## Information Exchange
The IE Chair asked for titles first and papers later, rather than neither.
--- fr
# Compte rendu de la réunion du point de contact à l’ambassade de Pologne
> Deux documents d’une année passée portent le même numéro. Le point de contact les conserve l’un et l’autre et prie les partenaires de préciser celui dont ils parlent.
## Numéros des documents
Le point de contact a signalé que deux documents d’une année passée portent le même numéro et que trois numéros n’ont jamais servi. Rien ne sera renuméroté. Les délégations présentes ont demandé si les numéros pourraient à l’avenir être attribués par une machine ; le point de contact a promis un document.
## Visite en Valdorie
Les collaborateurs de la présidence ont présenté le compte rendu. La Norvège, qui avait pris part à la visite, diffusera ses propres observations.
## Échange d’informations
La présidence de l’échange d’informations a préféré des titres d’abord et des documents ensuite à l’absence des uns et des autres.

=== poc-5-agenda
at: -28 Wed
is: POC agenda
--- en
# Draft agenda of the Point of Contact meeting at the Embassy of Japan
> Meeting on {+2 Thursday} at 15:00, at which an exhibition of the host’s customs laboratory may be visited.
## Draft agenda
The Embassy of Japan will host the meeting on {+2 Thursday} at 15:00. A small exhibition on the work of a customs laboratory is open to delegations from 14:00.
| 10 Item | 64 Subject | 26 Lead |
| 1 | Adoption of the agenda; record of the previous meeting | POC |
| 2 | Inter-sessional meeting of the technical experts | TEM Chair |
| 3 | Visit to Kestria: points to be made | Chair |
| 4 | Working without paper: what other bodies do | POC |
| 5 | Other business | POC |
--- fr
# Projet d’ordre du jour de la réunion du point de contact à l’ambassade du Japon
> Réunion le {+2 Thursday} à 15 heures, à l’occasion de laquelle une exposition du laboratoire douanier de l’hôte peut être visitée.
## Projet d’ordre du jour
L’ambassade du Japon accueillera la réunion le {+2 Thursday} à 15 heures. Une petite exposition sur le travail d’un laboratoire douanier est ouverte aux délégations dès 14 heures.
| 10 Point | 62 Objet | 28 Responsable |
| 1 | Adoption de l’ordre du jour ; compte rendu de la réunion précédente | Point de contact |
| 2 | Réunion intersessions des experts techniques | Présidence ET |
| 3 | Visite en Kestrie : messages à transmettre | Présidence |
| 4 | Travailler sans papier : ce que font d’autres enceintes | Point de contact |
| 5 | Questions diverses | Point de contact |

=== poc-5-record
at: -25 Thu
is: POC record
see-also: poc-5-agenda
matter: paperless
--- en
# Record of the Point of Contact meeting at the Embassy of Japan
> A test of work without paper found support in principle among those present. Six delegations would take part; two asked what happens if the machine stands still.
## Work without paper
The Point of Contact described how two other bodies had ended the distribution of paper. Those present agreed in principle that a small group might test an electronic way of working. Canada, Germany, Japan, the Republic of Korea and the United Kingdom declared an interest. It was understood that nobody would receive less than now.
## Questions
Two delegations asked what would happen if the system could not be reached on the day of a reply. The Point of Contact will answer in writing before a test begins.
## Absences
No views were presented by Bulgaria, Greece and New Zealand.
--- fr
# Compte rendu de la réunion du point de contact à l’ambassade du Japon
> L’essai d’un travail sans papier a recueilli l’appui de principe des délégations présentes. Six d’entre elles y prendraient part ; deux ont demandé ce qui adviendrait si la machine s’arrêtait.
## Travail sans papier
Le point de contact a exposé comment deux autres enceintes ont mis fin à la distribution du papier. Les délégations présentes sont convenues, sur le principe, qu’un groupe restreint pourrait essayer un mode de travail électronique. L’Allemagne, le Canada, le Japon, la République de Corée et le Royaume-Uni se sont déclarés intéressés. Il est entendu que nul ne recevra moins qu’aujourd’hui.
## Questions
Deux délégations ont demandé ce qui adviendrait si le système était inaccessible le jour d’une réponse. Le point de contact répondra par écrit avant le début de tout essai.
## Absences
La Bulgarie, la Grèce et la Nouvelle-Zélande n’ont pas exprimé de vues.

=== poc-6-agenda
at: -24 Tue
is: POC agenda
--- en
# Draft agenda of the Point of Contact meeting at the Embassy of South Africa
> Meeting on {+2 Tuesday} at 15:00. Small licensing authorities, enforcement, and the answer to questions on electronic working.
## Draft agenda
The Embassy of South Africa will host the meeting on {+2 Tuesday} at 15:00.
| 10 Item | 64 Subject | 26 Lead |
| 1 | Adoption of the agenda; record of the previous meeting | POC |
| 2 | Small licensing authorities | Brazil |
| 3 | Readout of the visit to Kestria | Chair |
| 4 | Meeting of the enforcement experts: date and place | EE Chair |
| 5 | Other business | POC |
--- fr
# Projet d’ordre du jour de la réunion du point de contact à l’ambassade d’Afrique du Sud
> Réunion le {+2 Tuesday} à 15 heures. Petites autorités de délivrance, contrôle, et réponse aux questions sur le travail électronique.
## Projet d’ordre du jour
L’ambassade d’Afrique du Sud accueillera la réunion le {+2 Tuesday} à 15 heures.
| 10 Point | 62 Objet | 28 Responsable |
| 1 | Adoption de l’ordre du jour ; compte rendu de la réunion précédente | Point de contact |
| 2 | Petites autorités de délivrance des licences | Brésil |
| 3 | Compte rendu de la visite en Kestrie | Présidence |
| 4 | Réunion des experts de la mise en œuvre : date et lieu | Présidence EMO |
| 5 | Questions diverses | Point de contact |

=== poc-6-record
at: -21 Mon
is: POC record
see-also: poc-6-agenda
--- en
# Record of the Point of Contact meeting at the Embassy of South Africa
> Brazil’s paper on small authorities was warmly received; five partners offered to share their training material. The enforcement experts will meet in Rome.
## Small licensing authorities
Brazil explained that an authority of three people cannot do a third of what an authority of nine does; it does something else. Five partners offered to share training material. The Point of Contact will keep a list of who offers what.
## Enforcement experts
The EE Chair announced a meeting in Rome and will circulate the invitation. Delegations were encouraged to send officials from customs.
## Other business
The host was thanked for a memorable view and an excellent tea.
--- fr
# Compte rendu de la réunion du point de contact à l’ambassade d’Afrique du Sud
> Le document du Brésil sur les petites autorités a reçu un accueil chaleureux ; cinq partenaires ont offert de partager leurs supports de formation. Les experts de la mise en œuvre se réuniront à Rome.
## Petites autorités de délivrance
Le Brésil a expliqué qu’une autorité de trois personnes ne fait pas le tiers de ce que fait une autorité de neuf ; elle fait autre chose. Cinq partenaires ont offert de partager leurs supports de formation. Le point de contact tiendra la liste de ces offres.
## Experts de la mise en œuvre
La présidence des experts de la mise en œuvre a annoncé une réunion à Rome et en diffusera l’invitation. Les délégations ont été encouragées à y envoyer des agents des douanes.
## Questions diverses
L’hôte a été remercié pour une vue mémorable et un excellent thé.

=== poc-7-agenda
at: -20 Wed
is: POC agenda
--- en
# Draft agenda of the Point of Contact meeting at the Embassy of Greece
> Meeting on {+2 Wednesday} at 15:00: transit, the test group, and the report of the technical experts.
## Draft agenda
The Embassy of Greece will host the meeting on {+2 Wednesday} at 15:00.
| 10 Item | 64 Subject | 26 Lead |
| 1 | Adoption of the agenda; record of the previous meeting | POC |
| 2 | Non-paper on goods in transit | Poland |
| 3 | Report of the inter-sessional meeting | TEM Chair |
| 4 | Test of work without paper: terms | POC |
| 5 | Other business | POC |
--- fr
# Projet d’ordre du jour de la réunion du point de contact à l’ambassade de Grèce
> Réunion le {+2 Wednesday} à 15 heures : transit, groupe d’essai et rapport des experts techniques.
## Projet d’ordre du jour
L’ambassade de Grèce accueillera la réunion le {+2 Wednesday} à 15 heures.
| 10 Point | 62 Objet | 28 Responsable |
| 1 | Adoption de l’ordre du jour ; compte rendu de la réunion précédente | Point de contact |
| 2 | Document officieux sur les marchandises en transit | Pologne |
| 3 | Rapport de la réunion intersessions | Présidence ET |
| 4 | Essai du travail sans papier : modalités | Point de contact |
| 5 | Questions diverses | Point de contact |

=== poc-7-record
at: -17 Tue
is: POC record
see-also: poc-7-agenda
matter: paperless
--- en
# Record of the Point of Contact meeting at the Embassy of Greece
> The test group will consist of six partners. Poland’s non-paper on transit was welcomed as a basis; two delegations would rather begin with definitions.
## Transit
Poland introduced its non-paper. Most speakers saw in it a good basis for further work. Two delegations preferred to begin with definitions; one recalled that its law knows no transit, only import followed by export.
## Test group
The Point of Contact named the six partners of the test group and thanked those who had offered to join later. Minutes of the group’s meetings will be open to all.
## Technical experts
The TEM Chair reported that agreement was within reach on four proposals of eight.
--- fr
# Compte rendu de la réunion du point de contact à l’ambassade de Grèce
> Le groupe d’essai comptera six partenaires. Le document officieux de la Pologne sur le transit a été salué comme base de travail ; deux délégations préféreraient commencer par les définitions.
## Transit
La Pologne a présenté son document officieux. La plupart des intervenants y ont vu une bonne base pour la suite des travaux. Deux délégations préféreraient commencer par les définitions ; une autre a rappelé que son droit ne connaît pas le transit, mais l’importation suivie d’une exportation.
## Groupe d’essai
Le point de contact a nommé les six partenaires du groupe d’essai et remercié ceux qui avaient offert de s’y joindre plus tard. Les comptes rendus du groupe seront accessibles à tous.
## Experts techniques
La présidence des experts techniques a indiqué qu’un accord est à portée sur quatre propositions sur huit.

=== poc-8-agenda
at: -16 Thu
is: POC agenda
--- en
# Draft agenda of the Point of Contact meeting at the Embassy of Sweden
> Meeting on {+2 Thursday} at 15:00, chiefly to prepare the Reinforced Point of Contact meeting.
## Draft agenda
The Embassy of Sweden will host the meeting on {+2 Thursday} at 15:00.
| 10 Item | 64 Subject | 26 Lead |
| 1 | Adoption of the agenda; record of the previous meeting | POC |
| 2 | Reinforced Point of Contact meeting: agenda and schedule | POC |
| 3 | Readout of the visit to Marenia | Chair |
| 4 | First weeks of the test group | POC |
| 5 | Other business | POC |
--- fr
# Projet d’ordre du jour de la réunion du point de contact à l’ambassade de Suède
> Réunion le {+2 Thursday} à 15 heures, consacrée surtout à la préparation de la réunion renforcée du point de contact.
## Projet d’ordre du jour
L’ambassade de Suède accueillera la réunion le {+2 Thursday} à 15 heures.
| 10 Point | 62 Objet | 28 Responsable |
| 1 | Adoption de l’ordre du jour ; compte rendu de la réunion précédente | Point de contact |
| 2 | Réunion renforcée du point de contact : ordre du jour et calendrier | Point de contact |
| 3 | Compte rendu de la visite en Marénie | Présidence |
| 4 | Premières semaines du groupe d’essai | Point de contact |
| 5 | Questions diverses | Point de contact |

=== poc-8-record
at: -13 Mon
is: POC record
see-also: poc-8-agenda
--- en
# Record of the Point of Contact meeting at the Embassy of Sweden
> The agenda of the Reinforced Point of Contact meeting found the approval of those present. The test group reported nine days without a lost paper.
## Reinforced meeting
The draft agenda and schedule found the approval of those present. Capitals are encouraged to be represented by the head of the competent department.
## Test group
The test group had exchanged fourteen papers in nine working days. None was lost; one was received twice by the same officer, who had two passwords.
## Visit to Marenia
The readout was introduced. A correction to one date will be circulated.
--- fr
# Compte rendu de la réunion du point de contact à l’ambassade de Suède
> L’ordre du jour de la réunion renforcée a recueilli l’agrément des délégations présentes. Le groupe d’essai a fait état de neuf jours sans document perdu.
## Réunion renforcée
Les projets d’ordre du jour et de calendrier ont recueilli l’agrément des délégations présentes. Les capitales sont encouragées à se faire représenter par le chef du service compétent.
## Groupe d’essai
Le groupe d’essai a échangé quatorze documents en neuf jours ouvrables. Aucun n’a été perdu ; l’un a été reçu deux fois par le même agent, qui disposait de deux mots de passe.
## Visite en Marénie
Le compte rendu a été présenté. Une rectification portant sur une date sera diffusée.

=== rpoc-agenda
at: -13 Thu
is: POC agenda
marked: OFF PARTNERS
--- en
# Agenda of the Reinforced Point of Contact meeting
> Two half-days in Paris, on {+3 Wednesday} and the following morning, with representatives from capitals. Eight items; one is proposed for agreement in principle.
## Arrangements
The Reinforced Point of Contact meeting will be held on {+3 Wednesday} from 14:30 and on {+3 Thursday} from 9:30 at the International Conference Centre in Paris. Interpretation is between English and French. The list of participants closes on {+2 Wednesday}.
## Agenda
| 10 Item | 56 Subject | 34 Purpose |
| 1 | Opening; adoption of the agenda | Decision |
| 2 | State of play, half a term on | Information |
| 3 | Outreach: what was learned in three visits | Discussion |
| 4 | Transit and transhipment | Discussion |
| 5 | Working methods of the expert groups | Agreement in principle |
| 6 | Work without paper: findings of the test group | Discussion |
| 7 | Preparation of the plenary in Madrid | Information |
| 8 | Other business; closing | Information |
--- fr
# Ordre du jour de la réunion renforcée du point de contact
> Deux demi-journées à Paris, le {+3 Wednesday} et le lendemain matin, avec la participation des capitales. Huit points ; l’un est proposé à un accord de principe.
## Modalités
La réunion renforcée du point de contact se tiendra le {+3 Wednesday} à partir de 14 h 30 et le {+3 Thursday} à partir de 9 h 30 au Centre de conférences internationales à Paris. L’interprétation est assurée entre le français et l’anglais. La liste des participants sera close le {+2 Wednesday}.
## Ordre du jour
| 10 Point | 56 Objet | 34 But |
| 1 | Ouverture ; adoption de l’ordre du jour | Décision |
| 2 | État des travaux à mi-mandat | Information |
| 3 | Sensibilisation : enseignements de trois visites | Discussion |
| 4 | Transit et transbordement | Discussion |
| 5 | Méthodes de travail des groupes d’experts | Accord de principe |
| 6 | Travail sans papier : constatations du groupe d’essai | Discussion |
| 7 | Préparation de la plénière de Madrid | Information |
| 8 | Questions diverses ; clôture | Information |

=== rpoc-schedule
at: -12 Tue
is: POC schedule
files: docx
see-also: rpoc-agenda
--- en
# Schedule of the Reinforced Point of Contact meeting
> Items, times and speakers for the two half-days in Paris. Times are firm for items 3 and 5; the others may move.
## Schedule
| 22 Time | 12 Item | 66 Subject and opening speakers |
| {+2 Wed}, 14:30 | 1, 2 | Opening by the Point of Contact; the Chair |
| {+2 Wed}, 15:15 | 3 | Outreach: the Chair, Norway, Spain |
| {+2 Wed}, 17:00 | 4 | Transit: Poland, Japan |
| {+2 Thu}, 9:30 | 5 | Working methods: the chairs of the three groups |
| {+2 Thu}, 11:00 | 6 | Work without paper: Germany for the test group |
| {+2 Thu}, 12:00 | 7, 8 | Spain; closing |
Delegations are asked to keep to five minutes in discussion. Written statements may be handed to the Point of Contact and will be annexed to the record.
--- fr
# Calendrier de la réunion renforcée du point de contact
> Points, horaires et intervenants des deux demi-journées de Paris. Les horaires sont fermes pour les points 3 et 5 ; les autres peuvent être modifiés.
## Calendrier
| 22 Horaire | 12 Point | 66 Objet et premiers intervenants |
| {+2 Wed}, 14 h 30 | 1, 2 | Ouverture par le point de contact ; la présidence |
| {+2 Wed}, 15 h 15 | 3 | Sensibilisation : la présidence, la Norvège, l’Espagne |
| {+2 Wed}, 17 h 00 | 4 | Transit : la Pologne, le Japon |
| {+2 Thu}, 9 h 30 | 5 | Méthodes de travail : les présidences des trois groupes |
| {+2 Thu}, 11 h 00 | 6 | Travail sans papier : l’Allemagne, pour le groupe d’essai |
| {+2 Thu}, 12 h 00 | 7, 8 | L’Espagne ; clôture |
Les délégations sont priées de s’en tenir à cinq minutes dans la discussion. Les déclarations écrites peuvent être remises au point de contact ; elles seront annexées au compte rendu.

=== rpoc-record
at: -9 Mon
is: POC record
marked: RR PARTNERS
receipt: asked
in-reply-to: rpoc-agenda
matter: follow-up
--- en
# Record of the Reinforced Point of Contact meeting
> Those present agreed in principle on working methods of the expert groups, asked for full participation in electronic working before the next Reinforced meeting, and gave guidance for Madrid.
## Outreach
The Chair drew three lessons: to go where a law is being written, to bring somebody who has applied one, and to return. Delegations agreed that a visit without a second visit is a courtesy.
## Transit and transhipment
There was broad support for an exchange of indicators among experts before any text is considered. Two delegations saw no need for a text.
## Working methods
Those present agreed in principle that proposals to the technical experts be carried over once only without a new text. Delegations that were absent may comment by {+2 Friday}.
## Work without paper
Germany reported for the test group. Those present asked that full participation be reached before the next Reinforced meeting, that paper remain available to whoever asks for it, and that nobody be counted as silent because a machine was.
--- fr
# Compte rendu de la réunion renforcée du point de contact
> Les délégations présentes sont convenues, sur le principe, de méthodes de travail pour les groupes d’experts, ont souhaité une pleine participation au travail électronique avant la prochaine réunion renforcée et ont donné des orientations pour Madrid.
## Actions de sensibilisation
La présidence a tiré trois enseignements : aller là où s’écrit une loi, y conduire quelqu’un qui en a appliqué une, et revenir. Les délégations ont estimé qu’une visite sans seconde visite est une politesse.
## Transit et transbordement
Un échange d’indices entre experts, avant l’examen de tout texte, a recueilli un large appui. Deux délégations ne voient pas la nécessité d’un texte.
## Méthodes de travail
Les délégations présentes sont convenues, sur le principe, que les propositions aux experts techniques ne soient reportées qu’une fois sans nouveau texte. Les délégations absentes peuvent présenter des observations jusqu’au {+2 Friday}.
## Travail sans papier
L’Allemagne a rendu compte au nom du groupe d’essai. Les délégations présentes ont souhaité qu’une pleine participation soit atteinte avant la prochaine réunion renforcée, que le papier reste disponible à qui le demande, et que nul ne soit réputé silencieux parce qu’une machine l’était.

=== poc-10-agenda
at: -8 Tue
is: POC agenda
--- en
# Draft agenda of the Point of Contact meeting at the Embassy of Portugal
> Meeting on {+2 Thursday} at 15:00: follow-up to the Reinforced meeting, the plenary in Madrid, and a visit to Orvenia.
## Draft agenda
The Embassy of Portugal will host the meeting on {+2 Thursday} at 15:00.
| 10 Item | 64 Subject | 26 Lead |
| 1 | Adoption of the agenda; record of the Reinforced meeting | POC |
| 2 | Plenary in Madrid: hotels, access, first outline of the week | Spain |
| 3 | Invitation to Orvenia | Chair |
| 4 | Electronic working: a non-paper | France |
| 5 | Other business | POC |
--- fr
# Projet d’ordre du jour de la réunion du point de contact à l’ambassade du Portugal
> Réunion le {+2 Thursday} à 15 heures : suites de la réunion renforcée, plénière de Madrid et visite en Orvénie.
## Projet d’ordre du jour
L’ambassade du Portugal accueillera la réunion le {+2 Thursday} à 15 heures.
| 10 Point | 62 Objet | 28 Responsable |
| 1 | Adoption de l’ordre du jour ; compte rendu de la réunion renforcée | Point de contact |
| 2 | Plénière de Madrid : hôtels, accès, première esquisse de la semaine | Espagne |
| 3 | Invitation en Orvénie | Présidence |
| 4 | Travail électronique : document officieux | France |
| 5 | Questions diverses | Point de contact |

=== poc-10-record
at: -5 Tue
is: POC record
see-also: poc-10-agenda
--- en
# Record of the Point of Contact meeting at the Embassy of Portugal
> Spain presented the outline of the plenary week. Several delegations would hear opening statements earlier in the week; Spain will reflect on it with the Chair.
## Plenary in Madrid
Spain presented the outline of the week and the conditions offered by three hotels. Several delegations observed that experts begin their work before heads of delegation have spoken, and wondered whether the order might be turned round. Spain undertook to reflect on this with the Chair.
## Orvenia
The Chair has accepted an invitation to Talmar. Japan and Spain will take part. Points to be made will be agreed among the participants beforehand.
## Electronic working
France, as partner, introduced its non-paper. Discussion will continue when delegations have read it.
--- fr
# Compte rendu de la réunion du point de contact à l’ambassade du Portugal
> L’Espagne a présenté l’esquisse de la semaine plénière. Plusieurs délégations souhaiteraient entendre les déclarations liminaires plus tôt dans la semaine ; l’Espagne y réfléchira avec la présidence.
## Plénière de Madrid
L’Espagne a présenté l’esquisse de la semaine et les conditions offertes par trois hôtels. Plusieurs délégations ont fait observer que les experts commencent leurs travaux avant que les chefs de délégation aient parlé, et se sont demandé si l’ordre ne pourrait pas être inversé. L’Espagne s’est engagée à y réfléchir avec la présidence.
## Orvénie
La présidence a accepté une invitation à Talmar. Le Japon et l’Espagne y prendront part. Les messages à transmettre seront arrêtés au préalable entre les participants.
## Travail électronique
La France, en sa qualité de partenaire, a présenté son document officieux. La discussion se poursuivra quand les délégations en auront pris connaissance.

=== poc-11-agenda
at: -4 Thu
is: POC agenda
--- en
# Draft agenda of the Point of Contact meeting at the Embassy of Spain
> Meeting on {+2 Wednesday} at 15:00. The order of the plenary week will be discussed before a proposal is circulated.
## Draft agenda
The Embassy of Spain will host the meeting on {+2 Wednesday} at 15:00.
| 10 Item | 64 Subject | 26 Lead |
| 1 | Adoption of the agenda; record of the previous meeting | POC |
| 2 | Order of the plenary week: exchange of views | Spain |
| 3 | Visit to Talmar: first impressions | Chair |
| 4 | Small parcels: a question to partners | Austria |
| 5 | Other business | POC |
--- fr
# Projet d’ordre du jour de la réunion du point de contact à l’ambassade d’Espagne
> Réunion le {+2 Wednesday} à 15 heures. L’ordre de la semaine plénière sera débattu avant la diffusion d’une proposition.
## Projet d’ordre du jour
L’ambassade d’Espagne accueillera la réunion le {+2 Wednesday} à 15 heures.
| 10 Point | 62 Objet | 28 Responsable |
| 1 | Adoption de l’ordre du jour ; compte rendu de la réunion précédente | Point de contact |
| 2 | Ordre de la semaine plénière : échange de vues | Espagne |
| 3 | Visite à Talmar : premières impressions | Présidence |
| 4 | Petits colis : une question aux partenaires | Autriche |
| 5 | Questions diverses | Point de contact |

=== poc-11-record
at: -2 Fri
is: POC record
see-also: poc-11-agenda
receipt: asked
matter: opening-statements
--- en
# Record of the Point of Contact meeting at the Embassy of Spain
> Spain will circulate a proposal to move the opening statements. The Chair gave first impressions of the visit to Talmar. Comments on this record are welcome by {+3 Friday}.
## Order of the plenary week
Spain set out two ways in which the opening statements might be heard earlier. Most speakers preferred the Monday morning. One delegation asked what it would mean for ministers who travel on Sundays; another for the interpreters. Spain will circulate a proposal with its consequences.
## Visit to Talmar
The Chair found a serious administration and a harbour. A readout will first be shown to those who took part.
## Small parcels
Austria recalled its question. Few partners have answered so far; the others are encouraged to do so.
## Next meeting
The Embassy of the Republic of Korea will host the next meeting.
--- fr
# Compte rendu de la réunion du point de contact à l’ambassade d’Espagne
> L’Espagne diffusera une proposition visant à avancer les déclarations liminaires. La présidence a livré ses premières impressions de la visite à Talmar. Les observations sur le présent compte rendu sont attendues jusqu’au {+3 Friday}.
## Ordre de la semaine plénière
L’Espagne a exposé deux manières d’entendre plus tôt les déclarations liminaires. La plupart des intervenants ont préféré le lundi matin. Une délégation a demandé ce qu’il en serait des ministres qui voyagent le dimanche ; une autre, des interprètes. L’Espagne diffusera une proposition assortie de ses conséquences.
## Visite à Talmar
La présidence a trouvé une administration sérieuse et un port. Un compte rendu sera d’abord soumis à ceux qui ont pris part à la visite.
## Petits colis
L’Autriche a rappelé sa question. Peu de partenaires ont répondu à ce jour ; les autres sont encouragés à le faire.
## Prochaine réunion
L’ambassade de la République de Corée accueillera la prochaine réunion.
`
