/** The words of checking, of the last minute, of the confirmation, and of taking back. */
import type { Words } from '../../text/words.ts'

export const confirmationWords = {
  en: {
    'check.heading': 'Check before sending',
    'check.lead': 'This is what the recipients will see. Nothing has been sent.',
    'check.lead.submitted':
      'This is what the Point of Contact will see, and circulate unchanged. Nothing has been sent.',
    'check.nothing': 'There is nothing to check: no paper is being made here.',
    'check.begin': 'Circulate a document',
    'check.number': '{number} (provisional)',
    'check.number.none': 'Numbered when it stands in the record',
    'check.number.poc': 'Numbered when the Point of Contact circulates it',
    'check.number.translation': '{number}, a further language',
    'check.about': 'Of',
    'check.from': 'From',
    'check.size': '{size} together',
    'check.to.poc': 'The Point of Contact alone, until it is circulated',
    'check.words': 'marked “{words}” by its author',
    'check.ending.on': 'On {day}',
    'check.ending.review': 'Review on {day}',
    'check.due.instant': 'By {at} {zone} ({utc} UTC) · {own} where you are',
    'check.due.day': 'By the end of {day} in {zone} · until {own} where you are',
    'check.due.after': 'What comes later counts, and is flagged as late.',
    'check.warnings': 'Before you send',
    'check.warning.no-language': 'There is no {language} version.',
    'check.warning.little-time':
      'Some capital gets less than two whole working days to answer. Holidays are not counted here.',
    'check.warning.asked-later':
      'The host cannot be reached now. The paper waits in your outbox; ask for answers yourself once it stands in the record.',
    'check.warning.makes-audience':
      'An audience of these partners is made when you send. The host must be reachable for that.',
    'check.warning.big':
      'The files are {size} together: on a slow line they take minutes to arrive.',
    'check.warning.no-words':
      '{count, plural, one {{names} cannot be found by its words.} other {{names} cannot be found by their words.}}',
    'check.warning.on-paper':
      '{count, plural, one {{names} still works on paper: the Point of Contact serves it.} other {{names} still work on paper: the Point of Contact serves them.}}',
    'check.warning.without-key':
      '{count, plural, one {{names} has no active account yet.} other {{names} have no active account yet.}}',
    'check.busy': 'Something else is about to be sent. Wait until it has gone, or cancel it.',
    'check.then': 'After this you have 60 seconds to cancel.',
    'check.back': 'Back to the form',
    'check.circulate': 'Circulate to {count, plural, one {# partner} other {# partners}}',
    'check.translate': 'Add for {count, plural, one {# partner} other {# partners}}',
    'check.submit': 'Submit to the Point of Contact',

    'leaving.heading': 'About to be sent',
    'leaving.count':
      'Goes to {count, plural, one {# partner} other {# partners}} in {seconds, plural, one {# second} other {# seconds}}.',
    'leaving.count.poc':
      'Goes to the Point of Contact in {seconds, plural, one {# second} other {# seconds}}.',
    'leaving.lead':
      'Nothing has been sent. You may look at other screens; if you close or reload this tab before the end, it is not sent, and your draft is here.',
    'leaving.cancel': 'Cancel',
    'leaving.cancelled': 'Cancelled. Nothing was sent; your draft is here.',
    'leaving.nothing':
      'Nothing is about to be sent. A tab that was closed or reloaded before the end has sent nothing; what was written is kept.',
    'leaving.draft': 'To the form',
    'leaving.sending': 'Sealing and sending',
    'leaving.progress': '{done} of {total} sealed and stored',
    'leaving.stop': 'Stop',
    'leaving.show': 'Show',
    'leaving.confirmation': 'See the confirmation',
    'leaving.back': 'Back',
    'leaving.outbox': 'See the outbox',
    'leaving.ended.done': 'Sent.',
    'leaving.ended.done.next': '',
    'leaving.ended.kept': 'Kept in your outbox.',
    'leaving.ended.kept.next':
      'The host could not be reached, or gave no answer. It waits on this device and goes out by itself. Answers are not asked for yet: ask once it stands in the record.',
    'leaving.ended.refused': 'It was not sent.',
    'leaving.ended.refused.next':
      'Nothing of it is with anybody. Your draft is here as you left it.',
    'leaving.ended.host-fault': 'The host is at fault, and nothing is sent to it.',
    'leaving.ended.host-fault.next': 'See Verification. Your draft is here as you left it.',
    'leaving.ended.stopped': 'Stopped. It was not sent.',
    'leaving.ended.stopped.next': 'Your draft is here as you left it.',

    'sent.heading': 'Circulated',
    'sent.heading.submission': 'Submitted',
    'sent.heading.translation': 'Language version added',
    'sent.unknown': 'There is no such document or submission of yours.',
    'sent.done': '{number} is circulated to {count, plural, one {# partner} other {# partners}}.',
    'sent.done.translation': '{number} is there in a further language.',
    'sent.done.submission': 'Your paper is with the Point of Contact.',
    'sent.otherNumber':
      'It bears {number} and not {forecast}, as it was forecast: another document came to stand in between.',
    'sent.asked.kept': 'The request for answers waits in your outbox, and goes out by itself.',
    'sent.asked.refused': 'The request for answers was not sent. Ask again from the document.',
    'sent.asked.host-fault':
      'The request for answers was not sent: the host is at fault. See Verification.',
    'sent.mark': 'Marking',
    'sent.number': 'Number',
    'sent.title': 'Title',
    'sent.time': 'Received',
    'sent.time.value': '{at} {zone} ({utc} UTC)',
    'sent.entry': 'Place in the record',
    'sent.entry.value': 'entry {index, number}',
    'sent.by': 'Sent by',
    'sent.regime': 'Regime',
    'sent.hash': 'Identifier',
    'sent.next': 'What happens next',
    'sent.next.delivery':
      'It is delivered to each partner as its program fetches it; the receipts say to whom.',
    'sent.next.receipt': 'Each partner is asked to confirm receipt.',
    'sent.next.answers': 'Each partner is asked to answer.',
    'sent.next.replaces': '{number} is replaced by it.',
    'sent.next.submission':
      'The Point of Contact circulates it unchanged, or returns it with a reason. This program compares what is circulated with what you submitted.',
    'sent.receipts': 'See receipts',
    'sent.read': 'Read it',
    'sent.submissions': 'See submissions',
    'sent.save': 'Save a receipt',
    'sent.saveProof': 'Save the proof alone',
    'sent.print': 'Print',
    'sent.printed': 'Printed by {name}, {government}, {utc} UTC',
    'sent.noProof': 'The record has not signed for it yet. Try again in a minute.',
    'sent.receipt.title': 'Receipt',
    'sent.receipt.proof':
      'Proof that the entry stands in the record of {size, number} entries (C2SP tlog-proof). Saved alone, it is checked by: epoc proof --check',

    'dialog.keep': 'Leave it',
    'treat.menu': 'Further',
    'treat.rev': 'Revise',
    'treat.reissue': 'Reissue for technical reasons',
    'treat.corr': 'Correct',
    'treat.add': 'Add an addendum',
    'treat.amend': 'Amend',
    'treat.translate': 'Add a language',
    'treat.withdraw': 'Withdraw…',
    'treat.recall': 'Recall…',
    'treat.reason': 'Reason (optional), which the recipients read',
    'treat.withdraw.title': 'Withdraw {number}?',
    'treat.withdraw.lead':
      'Its number stays with it, and it can still be read as withdrawn. With a main text goes all that bears its number.',
    'treat.withdraw.verb': 'Withdraw {number}',
    'treat.withdraw.done': '{number} is withdrawn.',
    'treat.recall.title': 'Recall {number}?',
    'treat.recall.lead':
      'This is for a spill. The host erases the files, every program erases its copies and says so. Number, hashes and receipts remain. What was saved or printed elsewhere is not reached.',
    'treat.recall.verb': 'Recall {number}',
    'treat.recall.done': '{number} is recalled.',
  },
  fr: {
    'check.heading': 'Vérifier avant l’envoi',
    'check.lead': 'Voici ce que verront les destinataires. Rien n’a été envoyé.',
    'check.lead.submitted':
      'Voici ce que verra le point de contact, qui le distribuera sans changement. Rien n’a été envoyé.',
    'check.nothing': 'Il n’y a rien à vérifier : aucun document n’est en préparation ici.',
    'check.begin': 'Distribuer un document',
    'check.number': '{number} (provisoire)',
    'check.number.none': 'Coté lorsqu’il sera au registre',
    'check.number.poc': 'Coté lorsque le point de contact le distribuera',
    'check.number.translation': '{number}, dans une autre langue',
    'check.about': 'Concerne',
    'check.from': 'De',
    'check.size': '{size} en tout',
    'check.to.poc': 'Le point de contact seul, jusqu’à sa distribution',
    'check.words': 'mention « {words} » de l’auteur',
    'check.ending.on': 'Le {day}',
    'check.ending.review': 'Réexamen le {day}',
    'check.due.instant': 'Au plus tard le {at}, {zone} ({utc} UTC) · {own} chez vous',
    'check.due.day': 'Au plus tard à la fin du {day} à {zone} · jusqu’au {own} chez vous',
    'check.due.after': 'Ce qui arrive après compte, et est signalé comme tardif.',
    'check.warnings': 'Avant l’envoi',
    'check.warning.no-language': 'Il n’y a pas de version en {language}.',
    'check.warning.little-time':
      'Certaines capitales disposent de moins de deux jours ouvrables entiers pour répondre. Les jours fériés ne sont pas pris en compte ici.',
    'check.warning.asked-later':
      'L’hôte est injoignable. Le document attendra dans votre boîte d’envoi ; demandez vous-même les réponses une fois qu’il sera au registre.',
    'check.warning.makes-audience':
      'Un groupe de ces partenaires sera créé à l’envoi. L’hôte doit être joignable pour cela.',
    'check.warning.big':
      'Les fichiers font {size} en tout : sur une ligne lente, ils mettront des minutes à arriver.',
    'check.warning.no-words':
      '{count, plural, one {{names} ne pourra être retrouvé par ses mots.} other {{names} ne pourront être retrouvés par leurs mots.}}',
    'check.warning.on-paper':
      '{count, plural, one {{names} travaille encore sur papier : le point de contact le dessert.} other {{names} travaillent encore sur papier : le point de contact les dessert.}}',
    'check.warning.without-key':
      '{count, plural, one {{names} n’a pas encore de compte actif.} other {{names} n’ont pas encore de compte actif.}}',
    'check.busy':
      'Un autre envoi est sur le point de partir. Attendez qu’il soit parti, ou annulez-le.',
    'check.then': 'Vous aurez ensuite 60 secondes pour annuler.',
    'check.back': 'Retour au formulaire',
    'check.circulate': 'Distribuer à {count, plural, one {# partenaire} other {# partenaires}}',
    'check.translate': 'Ajouter pour {count, plural, one {# partenaire} other {# partenaires}}',
    'check.submit': 'Soumettre au point de contact',

    'leaving.heading': 'Sur le point de partir',
    'leaving.count':
      'Part vers {count, plural, one {# partenaire} other {# partenaires}} dans {seconds, plural, one {# seconde} other {# secondes}}.',
    'leaving.count.poc':
      'Part vers le point de contact dans {seconds, plural, one {# seconde} other {# secondes}}.',
    'leaving.lead':
      'Rien n’a été envoyé. Vous pouvez consulter d’autres écrans ; si vous fermez ou rechargez cet onglet avant la fin, rien ne part et votre brouillon reste ici.',
    'leaving.cancel': 'Annuler',
    'leaving.cancelled': 'Annulé. Rien n’a été envoyé ; votre brouillon est ici.',
    'leaving.nothing':
      'Rien n’est sur le point de partir. Un onglet fermé ou rechargé avant la fin n’a rien envoyé ; ce qui était écrit est conservé.',
    'leaving.draft': 'Vers le formulaire',
    'leaving.sending': 'Scellement et envoi',
    'leaving.progress': '{done} sur {total} scellés et déposés',
    'leaving.stop': 'Arrêter',
    'leaving.show': 'Afficher',
    'leaving.confirmation': 'Voir la confirmation',
    'leaving.back': 'Retour',
    'leaving.outbox': 'Voir la boîte d’envoi',
    'leaving.ended.done': 'Envoyé.',
    'leaving.ended.done.next': '',
    'leaving.ended.kept': 'Conservé dans votre boîte d’envoi.',
    'leaving.ended.kept.next':
      'L’hôte n’a pu être joint, ou n’a pas répondu. L’envoi attend sur cet appareil et partira de lui-même. Les réponses ne sont pas encore demandées : demandez-les une fois le document au registre.',
    'leaving.ended.refused': 'Rien n’a été envoyé.',
    'leaving.ended.refused.next':
      'Personne n’en a rien reçu. Votre brouillon est ici, tel que vous l’avez laissé.',
    'leaving.ended.host-fault': 'L’hôte est en faute, rien ne lui est envoyé.',
    'leaving.ended.host-fault.next':
      'Voir Vérification. Votre brouillon est ici, tel que vous l’avez laissé.',
    'leaving.ended.stopped': 'Arrêté. Rien n’a été envoyé.',
    'leaving.ended.stopped.next': 'Votre brouillon est ici, tel que vous l’avez laissé.',

    'sent.heading': 'Distribué',
    'sent.heading.submission': 'Soumis',
    'sent.heading.translation': 'Version linguistique ajoutée',
    'sent.unknown': 'Aucun document ni aucune soumission de votre part à cette adresse.',
    'sent.done':
      '{number} est distribué à {count, plural, one {# partenaire} other {# partenaires}}.',
    'sent.done.translation': '{number} existe dans une autre langue.',
    'sent.done.submission': 'Votre document est chez le point de contact.',
    'sent.otherNumber':
      'Il porte la cote {number} et non {forecast}, comme prévu : un autre document s’est inscrit entre-temps.',
    'sent.asked.kept':
      'La demande de réponses attend dans votre boîte d’envoi et partira d’elle-même.',
    'sent.asked.refused':
      'La demande de réponses n’a pas été envoyée. Refaites-la à partir du document.',
    'sent.asked.host-fault':
      'La demande de réponses n’a pas été envoyée : l’hôte est en faute. Voir Vérification.',
    'sent.mark': 'Mention',
    'sent.number': 'Cote',
    'sent.title': 'Titre',
    'sent.time': 'Reçu le',
    'sent.time.value': '{at}, {zone} ({utc} UTC)',
    'sent.entry': 'Place au registre',
    'sent.entry.value': 'inscription {index, number}',
    'sent.by': 'Envoyé par',
    'sent.regime': 'Régime',
    'sent.hash': 'Identifiant',
    'sent.next': 'Suite',
    'sent.next.delivery':
      'Il est remis à chaque partenaire dès que son programme le reçoit ; les accusés disent à qui.',
    'sent.next.receipt': 'Chaque partenaire est prié d’accuser réception.',
    'sent.next.answers': 'Chaque partenaire est prié de répondre.',
    'sent.next.replaces': 'Il remplace {number}.',
    'sent.next.submission':
      'Le point de contact le distribue sans changement, ou le renvoie avec un motif. Ce programme compare ce qui est distribué avec ce que vous avez soumis.',
    'sent.receipts': 'Voir les accusés',
    'sent.read': 'Lire le document',
    'sent.submissions': 'Voir les soumissions',
    'sent.save': 'Enregistrer un reçu',
    'sent.saveProof': 'Enregistrer la preuve seule',
    'sent.print': 'Imprimer',
    'sent.printed': 'Imprimé par {name}, {government}, {utc} UTC',
    'sent.noProof': 'Le registre ne l’a pas encore signé. Réessayez dans une minute.',
    'sent.receipt.title': 'Reçu',
    'sent.receipt.proof':
      'Preuve que l’inscription figure au registre de {size, number} inscriptions (C2SP tlog-proof). Enregistrée seule, elle se vérifie par : epoc proof --check',

    'dialog.keep': 'Ne rien faire',
    'treat.menu': 'Suites',
    'treat.rev': 'Réviser',
    'treat.reissue': 'Nouveau tirage technique',
    'treat.corr': 'Rectifier',
    'treat.add': 'Ajouter un additif',
    'treat.amend': 'Amender',
    'treat.translate': 'Ajouter une langue',
    'treat.withdraw': 'Retirer…',
    'treat.recall': 'Rappeler…',
    'treat.reason': 'Motif (facultatif), que les destinataires liront',
    'treat.withdraw.title': 'Retirer {number} ?',
    'treat.withdraw.lead':
      'La cote lui reste, et il peut encore être lu comme retiré. Avec un texte principal part tout ce qui porte sa cote.',
    'treat.withdraw.verb': 'Retirer {number}',
    'treat.withdraw.done': '{number} est retiré.',
    'treat.recall.title': 'Rappeler {number} ?',
    'treat.recall.lead':
      'Réservé à une divulgation. L’hôte efface les fichiers, chaque programme efface ses copies et le dit. La cote, les empreintes et les accusés demeurent. Ce qui a été enregistré ou imprimé ailleurs n’est pas atteint.',
    'treat.recall.verb': 'Rappeler {number}',
    'treat.recall.done': '{number} est rappelé.',
  },
} as const satisfies Words
