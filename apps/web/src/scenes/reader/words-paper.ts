/** The words around the paper itself: showing, saving, printing, and what may be amiss. */
import type { Words } from '../../text/words.ts'

export const readerPaperWords = {
  en: {
    'reader.paper': 'Paper',
    'reader.side': 'Paper, {language}',
    'reader.frame': 'Content of {name}',
    'reader.beside': '{languages} side by side',
    'reader.locked': 'Scrolling together',
    'reader.unlocked': 'Scrolling apart',
    'reader.fit': 'Fit width',
    'reader.smaller': 'Smaller',
    'reader.larger': 'Larger',
    'reader.page': 'Page {number} of {of}',
    'reader.brokenPage': 'This page is broken and cannot be drawn. Save the file to try elsewhere.',
    'reader.fetching': 'Fetching the file …',
    'reader.opening': '{done} of {total}',
    'reader.drawing': 'Opening the file …',
    'reader.stop': 'Stop',
    'reader.again': 'Try again',
    'reader.noShowing': 'Files of this type are not shown here. Save it to open it elsewhere.',
    'reader.tooLarge':
      'The file has {size}, too much to be shown here. Save it to open it elsewhere.',
    'reader.pdf.encrypted': 'The file asks for a password. Save it to open it elsewhere.',
    'reader.pdf.too-large':
      'The file has too many pages to be shown here. Save it to open it elsewhere.',
    'reader.pdf.damaged': 'The file is broken, or no PDF. It is what its author sent.',
    'reader.docx.damaged': 'The file is broken, or no DOCX. It is what its author sent.',
    'reader.amiss.cancelled': 'Stopped. Nothing of the file is shown.',
    'reader.amiss.unreachable':
      'The host does not give the file now. It is not on this device yet.',
    'reader.amiss.not-signed-in':
      'The host does not let you in, and the file is not on this device yet.',
    'reader.amiss.host':
      'The host gave something else than what the record names, or has it no more. It is not shown. See Verification.',
    'reader.amiss.wrong-file':
      'The file is not what its author signed for, or does not open. It is not shown. Tell its author.',
    'reader.amiss.no-key':
      'The key for this file has not reached you yet. Another member must give it.',
    'reader.amiss.unpacks-to-too-much':
      'The file unpacks to more than a paper can hold, as files do that are made to harm. It is not opened here.',
    'reader.amiss.not-open': 'The desk is not open.',
    'reader.amiss.not-there': 'The file is not there any more.',
    'reader.save': 'Save',
    'reader.saveFile': 'Save {name}',
    'reader.saved': '{name} was given to your browser to save.',
    'reader.print': 'Print',
    'reader.preparing': 'Page {done} of {total} is ready',
    'reader.printedBy': 'Printed by {post}, {government}, {at} UTC',
  },
  fr: {
    'reader.paper': 'Texte',
    'reader.side': 'Texte, {language}',
    'reader.frame': 'Contenu de {name}',
    'reader.beside': '{languages} côte à côte',
    'reader.locked': 'Défilement commun',
    'reader.unlocked': 'Défilement séparé',
    'reader.fit': 'Pleine largeur',
    'reader.smaller': 'Plus petit',
    'reader.larger': 'Plus grand',
    'reader.page': 'Page {number} sur {of}',
    'reader.brokenPage':
      'Cette page est endommagée et ne peut être affichée. Enregistrez le fichier pour l’ouvrir ailleurs.',
    'reader.fetching': 'Réception du fichier…',
    'reader.opening': '{done} sur {total}',
    'reader.drawing': 'Ouverture du fichier…',
    'reader.stop': 'Arrêter',
    'reader.again': 'Réessayer',
    'reader.noShowing':
      'Les fichiers de ce type ne s’affichent pas ici. Enregistrez-le pour l’ouvrir ailleurs.',
    'reader.tooLarge':
      'Le fichier compte {size}, trop pour être affiché ici. Enregistrez-le pour l’ouvrir ailleurs.',
    'reader.pdf.encrypted':
      'Le fichier demande un mot de passe. Enregistrez-le pour l’ouvrir ailleurs.',
    'reader.pdf.too-large':
      'Le fichier a trop de pages pour être affiché ici. Enregistrez-le pour l’ouvrir ailleurs.',
    'reader.pdf.damaged':
      'Le fichier est endommagé ou n’est pas un PDF. C’est bien ce que son auteur a envoyé.',
    'reader.docx.damaged':
      'Le fichier est endommagé ou n’est pas un DOCX. C’est bien ce que son auteur a envoyé.',
    'reader.amiss.cancelled': 'Arrêté. Rien du fichier n’est affiché.',
    'reader.amiss.unreachable':
      'L’hôte ne donne pas le fichier pour l’instant. Il n’est pas encore sur cet appareil.',
    'reader.amiss.not-signed-in':
      'L’hôte ne vous laisse pas entrer, et le fichier n’est pas encore sur cet appareil.',
    'reader.amiss.host':
      'L’hôte a donné autre chose que ce que désigne le registre, ou ne l’a plus. Rien n’est affiché. Voir Vérification.',
    'reader.amiss.wrong-file':
      'Le fichier n’est pas celui que son auteur a signé, ou ne s’ouvre pas. Il n’est pas affiché. Prévenez son auteur.',
    'reader.amiss.no-key':
      'La clé de ce fichier ne vous est pas encore parvenue. Un autre membre doit la donner.',
    'reader.amiss.unpacks-to-too-much':
      'Le fichier contient, une fois décompressé, plus qu’un document ne peut contenir, comme ceux qui sont faits pour nuire. Il n’est pas ouvert ici.',
    'reader.amiss.not-open': 'Le bureau n’est pas ouvert.',
    'reader.amiss.not-there': 'Le fichier n’est plus là.',
    'reader.save': 'Enregistrer',
    'reader.saveFile': 'Enregistrer {name}',
    'reader.saved': '{name} a été remis à votre navigateur pour être enregistré.',
    'reader.print': 'Imprimer',
    'reader.preparing': 'La page {done} sur {total} est prête',
    'reader.printedBy': 'Imprimé par {post}, {government}, {at} UTC',
  },
} as const satisfies Words
