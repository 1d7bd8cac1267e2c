import type { Core } from '../../core';

export const attribution: Core<'attribution'> = {
  '“{words}” stands beside {name}': '„{words}“ steht bei {name}',
  'the running speaker, no cue of its own': 'Sprecher wie zuvor, ohne eigenes Signalwort',
  'has the floor in a transcript': 'hat im Transkript das Wort',
  'the cue “{cue}”': 'Signalwort „{cue}“',
  '“{words}” taken as {name}': '„{words}“ auf {name} bezogen',
  '“{word}” could not be resolved': '„{word}“ ließ sich nicht zuordnen',
  '“{words}” is {name}, named before': '„{words}“ ist {name} (zuvor genannt)',
  'held the post {title} on the day': 'hatte an dem Tag das Amt {title} inne',
  'the text gives the title {title}': 'der Text nennt das Amt {title}',
  '“{words}” names {name}': '„{words}“ nennt {name}',
  'holds one post only in the gazetteer': 'hat im mitgelieferten Verzeichnis nur ein Amt',
  '“{name}” names several countries': '„{name}“ nennt mehrere Länder',
  '“{name}” is what the government of {country} gives out':
    '„{name}“ ist die Darstellung der Regierung ({country})',
  '“{words}”.': '„{words}“.',
  '“{words}” makes it conditional.': '„{words}“ knüpft es an eine Bedingung.',
  '{words}.': '{words}.',
  '{words} – leans to “{pole}”.': '{words} – neigt zu „{pole}“.',
  '{words} – as in “{name}”.': '{words} – wie in „{name}“.',
  'of the name “{name}”, {actor} held the post that the text gives':
    'von allen mit dem Namen „{name}“ hatte {actor} das Amt inne, das der Text nennt',
  'nobody else of the name “{name}” held so high an office on the day; the text gives no full name':
    'niemand sonst mit dem Namen „{name}“ hatte an dem Tag ein so hohes Amt inne; der Text nennt keinen vollen Namen',
  '“{words}” names several people': '„{words}“ nennt mehrere Personen',
};
