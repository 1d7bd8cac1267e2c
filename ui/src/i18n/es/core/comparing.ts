import type { Core } from '../../core';

export const comparing: Core<'comparing'> = {
  'Speakers and issues are measured by activity or prominence, or not at all.':
    'Los declarantes y los asuntos se miden por actividad o prominencia, o no se miden.',
  'since {from}': 'desde {from}',
  'until {to}': 'hasta {to}',
  '{from} – {to}': '{from} – {to}',
  'Speakers are measured against each other by average activity, Jaccard or cosine, or not at all.':
    'Los declarantes se miden entre sí por actividad media, Jaccard o coseno, o no se miden.',
  '“{name}” only groups issues and takes no stance: compare the issues in it.':
    '«{name}» es un grupo, sin posturas propias: compare los asuntos que contiene.',
  'none in {n} articles': { one: 'ninguna en {n} artículo', other: 'ninguna en {n} artículos' },
  'none in {n} articles from {from}': {
    one: 'ninguna en {n} artículo desde el {from}',
    other: 'ninguna en {n} artículos desde el {from}',
  },
  'none in {n} articles to {to}': {
    one: 'ninguna en {n} artículo hasta el {to}',
    other: 'ninguna en {n} artículos hasta el {to}',
  },
  'none in {n} articles from {from} to {to}': {
    one: 'ninguna en {n} artículo del {from} al {to}',
    other: 'ninguna en {n} artículos del {from} al {to}',
  },
  'No statement in {n} articles that mention {name} since {day}.': {
    one: 'Ninguna declaración en {n} artículo que menciona a {name} desde el {day}.',
    other: 'Ninguna declaración en {n} artículos que mencionan a {name} desde el {day}.',
  },
  'Before that, from the first statement on: statements on {days}, in {articles}.':
    'Antes, a partir de la primera declaración: declaraciones en {days}, en {articles}.',
  '{n} more days': { one: '{n} día más', other: '{n} días más' },
  '{n} such articles': { one: '{n} artículo de ese tipo', other: '{n} artículos de ese tipo' },
  '{n} excerpts are marked as contradicting this statement.': {
    one: '{n} extracto está marcado como contradictorio con esta declaración.',
    other: '{n} extractos están marcados como contradictorios con esta declaración.',
  },
  'Attributed by a rival or third party.': 'Atribuida por un rival o un tercero.',
  '“{stance}”, {when}': '«{stance}», {when}',
  '{former}; then {latter}: {n} days apart, within the window of {window}.': {
    one: '{former}; después, {latter}: {n} día de diferencia, dentro de la ventana (en días: {window}).',
    other:
      '{former}; después, {latter}: {n} días de diferencia, dentro de la ventana (en días: {window}).',
  },
  '{former}; then {latter}: perhaps only {n} days apart, within the window of {window}.': {
    one: '{former}; luego {latter}: quizá solo {n} día de diferencia, dentro del plazo de {window}.',
    other:
      '{former}; luego {latter}: quizá solo {n} días de diferencia, dentro del plazo de {window}.',
  },
  '{former}; then {latter}: at least {n} days apart.': {
    one: '{former}; luego {latter}: al menos {n} día de diferencia.',
    other: '{former}; luego {latter}: al menos {n} días de diferencia.',
  },
  '{former}; then {latter}: {n} days apart.': {
    one: '{former}; después, {latter}: {n} día de diferencia.',
    other: '{former}; después, {latter}: {n} días de diferencia.',
  },
  '{former}; and {latter}.': '{former}; y {latter}.',
  '{former}; and {latter}: which was said first is not known.':
    '{former}; y {latter}: no consta cuál fue la primera.',
  '{n} statements between them.': {
    one: '{n} declaración entre ambas.',
    other: '{n} declaraciones entre ambas.',
  },
  'Said by {former}, then by {latter}.': 'Declarantes: primero, {former}; después, {latter}.',
  '{date}': '{date}',
  'published {day}': 'publicada el {day}',
  'of unknown date': 'de fecha desconocida',
  'Two to four speakers can be set side by side, not {columns}.':
    'Se pueden poner en paralelo de dos a cuatro declarantes, no {columns}.',
  'A timeline is of one issue, not of {issues}.':
    'Una cronología sigue un solo asunto, no {issues}.',
  'A position needs a paraphrase: one line that says what was said.':
    'Una posición necesita un resumen: una línea que diga qué se dijo.',
  'A position needs somebody who takes it: an actor, or a country or body on whose behalf it is taken.':
    'Una posición necesita que alguien la adopte: un actor, o un país u organismo en cuyo nombre se adopta.',
  'These words are coded on this issue already: “{paraphrase}”, {stance}, by {analyst}.':
    'Estas palabras ya están codificadas en este asunto: «{paraphrase}», {stance}, por {analyst}.',
  'It is dated {said}, and “{title}”, which supports it, was published before that: {published}.':
    'Lleva la fecha {said}, y «{title}», que la apoya, se publicó antes: {published}.',
  'It is dated {said}, and “{title}”, which supports it, was captured before that.':
    'Lleva la fecha {said}, y «{title}», que la apoya, se capturó antes.',
  '{name} is in the trash: restore the actor first.':
    '{name} está en la papelera: restaure primero el actor.',
  'An excerpt of the evidence is in the trash: restore it first.':
    'Un extracto de las pruebas está en la papelera: restáurelo primero.',
  '“{date}” is not a date; write 2022, 2022-03, 2022-03-18 or a moment with its offset.':
    '«{date}» no es una fecha; escriba 2022, 2022-03, 2022-03-18 o un momento con su zona horaria.',
  'The issue “{name}” is in the trash: restore it first.':
    'El asunto «{name}» está en la papelera: restáurelo primero.',
  '“{name}” only groups issues: choose one of the issues in it.':
    '«{name}» solo agrupa asuntos: elija uno de los que contiene.',
  'An excerpt is given two roles in the evidence of one position.':
    'Un extracto figura con dos papeles entre las pruebas de una misma posición.',
  opposes: 'en contra',
  'leans against': 'más bien en contra',
  neutral: 'neutral',
  'leans for': 'más bien a favor',
  supports: 'a favor',
  conditional: 'con condiciones',
  ambiguous: 'ambigua',
  declined: 'no se pronuncia',
  '{name} was last coded “{stance}” on it, at an unknown date.':
    'Última codificación de {name} sobre el asunto: «{stance}», de fecha desconocida.',
  '{name} was last coded “{stance}” on it, in {said}.':
    'Última codificación de {name} sobre el asunto: «{stance}», {said}.',
  '{name} was last coded “{stance}” on it, on {said}.':
    'Última codificación de {name} sobre el asunto: «{stance}», el {said}.',
  'The quotation is already coded as position {coded}: {issue}, “{paraphrase}”; change that one, or undo.':
    'La cita ya está codificada como posición {coded}: {issue}, «{paraphrase}»; cambie esa, o deshaga.',
  "The quotation is accepted: its words are the excerpt's now.":
    'La cita está aceptada: su texto pertenece ahora al extracto.',
  '{name} speaks for others as {post}.': '{name} habla en nombre de otros como {post}.',
  '{post} speaks for {country}.': '{post} habla en nombre de {country}.',
  'The article says “{cue}”.': 'El artículo dice «{cue}».',
};
