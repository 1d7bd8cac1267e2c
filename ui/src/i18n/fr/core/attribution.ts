import type { Core } from '../../core';

export const attribution: Core<'attribution'> = {
  '“{words}” stands beside {name}': '« {words} » figure à côté de {name}',
  'the running speaker, no cue of its own': 'même locuteur que précédemment, sans indice propre',
  'has the floor in a transcript': 'a la parole dans une transcription',
  'the cue “{cue}”': 'indice « {cue} »',
  '“{words}” taken as {name}': '« {words} » compris comme {name}',
  '“{word}” could not be resolved': '« {word} » : référent non identifié',
  '“{words}” is {name}, named before': '« {words} » désigne {name} (nom déjà cité)',
  'held the post {title} on the day': 'exerçait ce jour-là la fonction {title}',
  'the text gives the title {title}': 'le texte donne le titre {title}',
  '“{words}” names {name}': '« {words} » nomme {name}',
  'holds one post only in the gazetteer': 'n’a qu’une seule fonction dans le répertoire fourni',
  '“{name}” names several countries': '« {name} » nomme plusieurs pays',
  '“{name}” is what the government of {country} gives out':
    '« {name} » est la version du gouvernement ({country})',
  '“{words}”.': '« {words} ».',
  '“{words}” makes it conditional.': '« {words} » y met une condition.',
  '{words}.': '{words}.',
  '{words} – leans to “{pole}”.': '{words} – penche vers « {pole} ».',
  '{words} – as in “{name}”.': '{words} – comme dans « {name} ».',
  'of the name “{name}”, {actor} held the post that the text gives':
    'parmi les personnes du nom de « {name} », {actor} exerçait la fonction que donne le texte',
  'nobody else of the name “{name}” held so high an office on the day; the text gives no full name':
    'personne d’autre du nom de « {name} » n’exerçait ce jour-là de fonction aussi élevée ; le texte ne donne pas de nom complet',
  '“{words}” names several people': '« {words} » nomme plusieurs personnes',
};
