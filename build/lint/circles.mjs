import path from 'node:path';

/** @import { Module } from './modules.mjs' */

/**
 * The circles among files: each is a list in which every file leads to every other one by imports.
 *
 * @param {ReadonlyMap<string, Module>} modules
 */
export function fileCircles(modules) {
  return circlesOf(
    new Map([...modules].map(([file, { imports }]) => [file, new Set(imports.map(({ from }) => from))])),
  );
}

/**
 * The circles among folders, by what lies directly in them.
 *
 * @param {ReadonlyMap<string, Module>} modules
 */
export function folderCircles(modules) {
  /** @type {Map<string, Set<string>>} */
  const graph = new Map();
  for (const [file, { imports }] of modules) {
    const folder = path.posix.dirname(file);
    const others = graph.get(folder) ?? new Set();
    graph.set(folder, others);
    for (const { from } of imports) {
      const other = path.posix.dirname(from);
      if (other !== folder && modules.has(from)) others.add(other);
    }
  }
  return circlesOf(graph);
}

/**
 * Tarjan's strongly connected components of more than one node.
 *
 * @param {ReadonlyMap<string, ReadonlySet<string>>} graph
 * @returns {string[][]}
 */
function circlesOf(graph) {
  /** @type {Map<string, number>} */
  const index = new Map();
  /** @type {string[]} */
  const way = [];
  /** @type {string[][]} */
  const circles = [];

  /**
   * @param {string} node
   * @returns {number} the lowest index that it leads back to
   */
  const visit = (node) => {
    const own = index.size;
    let low = own;
    index.set(node, own);
    way.push(node);
    for (const next of graph.get(node) ?? []) {
      if (!graph.has(next)) continue;
      const reached = index.get(next);
      if (reached === undefined) low = Math.min(low, visit(next));
      else if (way.includes(next)) low = Math.min(low, reached);
    }
    if (low === own) {
      const circle = way.splice(way.indexOf(node));
      if (circle.length > 1) circles.push(circle.sort());
    }
    return low;
  };
  for (const node of graph.keys()) if (!index.has(node)) visit(node);
  return circles;
}
