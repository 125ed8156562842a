/** What stands in the way of a paper, beside its fields. */
import type { Words } from '../../text/words.ts'

export const problemWordsOf = {
  en: {
    'compose.problems':
      '{count, plural, one {One thing stands in the way} other {# things stand in the way}}. Nothing was lost.',
    'compose.problem.no-file': 'Choose at least one file.',
    'compose.problem.no-title':
      '{hasLanguage, select, yes {Write the title in {language}.} other {Write a title.}}',
    'compose.problem.no-file-in-it':
      'There is a title in {language}, and no file in that language.',
    'compose.problem.too-long': 'This is too long.',
    'compose.problem.no-series': 'Choose a series.',
    'compose.problem.no-level': 'Choose a marking: there is none by default.',
    'compose.problem.no-day': 'Give a day.',
    'compose.problem.no-event': 'Say which event ends it.',
    'compose.problem.no-audience': 'Choose to whom.',
    'compose.problem.nobody': 'Choose at least one partner.',
    'compose.problem.no-label': 'A label is one to eight letters A to Z or digits.',
    'compose.problem.label-taken': 'There is an audience of this label already.',
    'compose.problem.no-name': 'Say what this audience is.',
    'compose.problem.no-question': 'Say what is asked.',
    'compose.problem.no-such-time': 'The clocks show no such time on that day, or show it twice.',
    'compose.problem.past': 'This time has passed.',
    'compose.problem.no-reason': 'Give a reason.',
    'compose.problem.no-such-document': 'There is no such document that you can read.',
    'compose.problem.replaced-already': 'Another officer was first: this text was replaced.',
    'compose.problem.withdrawn': 'Another officer was first: this document was withdrawn.',
    'compose.problem.recalled': 'Another officer was first: this document was recalled.',
    'compose.overtaken': '{number}: {by}, {at}.',
    'compose.overtaken.look': 'Look at {number}',
  },
  fr: {
    'compose.problems':
      '{count, plural, one {Un point reste à régler} other {# points restent à régler}}. Rien n’est perdu.',
    'compose.problem.no-file': 'Choisissez au moins un fichier.',
    'compose.problem.no-title':
      '{hasLanguage, select, yes {Indiquez le titre en {language}.} other {Indiquez un titre.}}',
    'compose.problem.no-file-in-it':
      'Il y a un titre en {language}, mais aucun fichier dans cette langue.',
    'compose.problem.too-long': 'Ce texte est trop long.',
    'compose.problem.no-series': 'Choisissez une série.',
    'compose.problem.no-level': 'Choisissez une mention : il n’y en a pas par défaut.',
    'compose.problem.no-day': 'Indiquez une date.',
    'compose.problem.no-event': 'Indiquez quel événement y met fin.',
    'compose.problem.no-audience': 'Choisissez les destinataires.',
    'compose.problem.nobody': 'Choisissez au moins un partenaire.',
    'compose.problem.no-label': 'Un sigle compte une à huit lettres de A à Z ou chiffres.',
    'compose.problem.label-taken': 'Un groupe porte déjà ce sigle.',
    'compose.problem.no-name': 'Indiquez ce qu’est ce groupe.',
    'compose.problem.no-question': 'Indiquez ce qui est demandé.',
    'compose.problem.no-such-time':
      'Cette heure n’existe pas ce jour-là, ou s’y présente deux fois.',
    'compose.problem.past': 'Cette échéance est passée.',
    'compose.problem.no-reason': 'Indiquez un motif.',
    'compose.problem.no-such-document': 'Aucun document de ce nom que vous puissiez lire.',
    'compose.problem.replaced-already': 'Un autre agent vous a devancé : ce texte a été remplacé.',
    'compose.problem.withdrawn': 'Un autre agent vous a devancé : ce document a été retiré.',
    'compose.problem.recalled': 'Un autre agent vous a devancé : ce document a été rappelé.',
    'compose.overtaken': '{number} : {by}, {at}.',
    'compose.overtaken.look': 'Voir {number}',
  },
} as const satisfies Words
