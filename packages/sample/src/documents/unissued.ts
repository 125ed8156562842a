/** A draft that Japan keeps among its own, and a paper that Spain has submitted to the Point of Contact. */
export const unissued = `
=== transhipment-draft
at: -1 Wed
is: IE ie-paper
from: JP
by: japan-embassy
marked: RR PARTNERS EXPERTS
files: docx
--- en
# Transhipment through free zones: what shipping documents tell and do not tell
> Draft of paper A. A bill of lading names whoever pays the freight; it does not name whoever owns the goods. Of four documents that accompany a consignment, one alone follows it out of a free zone.
## Four documents
The bill of lading, the manifest, the declaration of transit and the insurance certificate are written by four hands at four times. In a free zone three of them end, and a new one begins.
## What could be asked
[Capital to complete: figures of the past year, without names.]
A zone that keeps the number of the old document beside that of the new one can answer any later question. Two zones do.
--- fr
# Transbordement par les zones franches : ce que disent et ne disent pas les documents de transport
> Projet du document A. Un connaissement nomme celui qui paie le fret ; il ne nomme pas celui à qui appartiennent les marchandises. Des quatre documents qui accompagnent un envoi, un seul le suit hors d’une zone franche.
## Quatre documents
Le connaissement, le manifeste, la déclaration de transit et le certificat d’assurance sont écrits de quatre mains à quatre moments. Dans une zone franche, trois s’achèvent et un nouveau commence.
## Ce qui pourrait être demandé
[À compléter par la capitale : chiffres de l’année écoulée, sans noms.]
La zone qui conserve le numéro de l’ancien document à côté du nouveau peut répondre à toute question ultérieure. Deux zones le font.

=== madrid-practical
at: -1 Thu
is: PLEN notification
from: ES
by: spain-embassy
to: ES
--- en
# Practical information for delegations to Madrid
> Three hotels, one conference centre, one entrance. Names of participants reach the embassy of Spain by {+7 Friday}.
@ All partners; delegations to the plenary
## Hotels
Rooms are held in three hotels within ten minutes’ walk of the conference centre until {+6 Friday}. The rate is the same in all three.
## Access
There is one entrance. Badges are handed out there from Sunday at 16:00, on the list that each embassy has confirmed. Delegations that bring their own equipment announce it with its serial number.
## Languages
Interpretation is between English and French in all sessions, and into Spanish at the opening.
--- fr
# Informations pratiques à l’intention des délégations à Madrid
> Trois hôtels, un centre de conférences, une entrée. Les noms des participants parviennent à l’ambassade d’Espagne d’ici au {+7 Friday}.
@ Tous les partenaires ; délégations à la réunion plénière
## Hôtels
Des chambres sont retenues dans trois hôtels à moins de dix minutes à pied du centre de conférences jusqu’au {+6 Friday}. Le tarif est le même dans les trois.
## Accès
Il n’y a qu’une entrée. Les badges y sont remis à partir du dimanche à 16 heures, d’après la liste confirmée par chaque ambassade. Les délégations qui apportent leur propre matériel l’annoncent avec son numéro de série.
## Langues
L’interprétation est assurée entre le français et l’anglais à toutes les séances, et vers l’espagnol à l’ouverture.
`
