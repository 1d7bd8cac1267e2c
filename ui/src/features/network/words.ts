// What a network says of its nodes and ties.
import type { Network, NetworkEdge, NetworkNode } from '../../api/generated/commands';
import { t } from '../../i18n';
import { listed, countryName } from '../../i18n/format';
import { weightText } from './graph';

export function nodeName({ who }: NetworkNode): string {
  if (who.kind === 'actor') return who.actor.name;
  return who.kind === 'country' ? countryName(who.country) : who.issue.issue.name;
}

export function issueNames(network: Network, places: readonly number[]): string {
  return listed(places.map((at) => network.issues[at]?.issue.name));
}

/** Why two are tied: the issues on which they agree and disagree, or on which side a speaker spoke. */
export function reasons(network: Network, edge: NetworkEdge): string[] {
  const other = network.nodes[edge.b];
  if (other?.who.kind === 'issue')
    return [
      ...(edge.agree.length > 0 ? [t('network.for')] : []),
      ...(edge.disagree.length > 0 ? [t('network.against')] : []),
    ];
  return [
    ...(edge.agree.length > 0
      ? [t('network.agree', { issues: issueNames(network, edge.agree) })]
      : []),
    ...(edge.disagree.length > 0
      ? [t('network.disagree', { issues: issueNames(network, edge.disagree) })]
      : []),
  ];
}

export function edgeName(network: Network, edge: NetworkEdge): string {
  const [a, b] = [network.nodes[edge.a], network.nodes[edge.b]];
  return t('network.tie_name', {
    a: a ? nodeName(a) : '',
    b: b ? nodeName(b) : '',
    weight: weightText(edge.weight),
    why: reasons(network, edge).join('. '),
  });
}

/** The ties as a table for a note, the heaviest first. */
export function frozenTies(network: Network, edges: readonly NetworkEdge[]): string {
  const cell = (words: string) => words.replace(/\s+/g, ' ').replace(/\|/g, '\\|');
  const lines = [...edges]
    .sort((x, y) => Math.abs(y.weight) - Math.abs(x.weight))
    .map((edge) => {
      const [a, b] = [network.nodes[edge.a], network.nodes[edge.b]];
      const cells = [
        a ? nodeName(a) : '',
        b ? nodeName(b) : '',
        weightText(edge.weight),
        issueNames(network, edge.agree),
        issueNames(network, edge.disagree),
      ];
      return `| ${cells.map(cell).join(' | ')} |`;
    });
  return [t('network.markdown_head'), '| --- | --- | --- | --- | --- |', ...lines].join('\n');
}
