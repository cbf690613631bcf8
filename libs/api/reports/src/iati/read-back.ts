import type { XPath } from './rule-set';

/*
 * The browser's XML, which jsdom lends to a test: the server's own types know nothing of it.
 */

/** A node of an XML document; only ever handed back to XPath. */
export interface XmlNode {
  textContent: string | null;
}

interface Found {
  booleanValue: boolean;
  iterateNext: () => XmlNode | null;
}

interface XmlDocument extends XmlNode {
  evaluate: (path: string, at: XmlNode, resolver: (prefix: string) => string, type: number, reuse: null) => Found;
}

interface Browser {
  DOMParser: new () => { parseFromString: (text: string, type: string) => XmlDocument };
}

const booleanType = 3;
const nodesInOrder = 5;
const namespaceOfXml = () => 'http://www.w3.org/XML/1998/namespace';

/** A document, read; an XML error makes the paths find nothing but `parsererror`. */
export function readBack(bytes: Buffer): { root: XmlNode; xpath: XPath<XmlNode>; texts: (path: string) => string[] } {
  const browser = globalThis as unknown as Browser;
  const root = new browser.DOMParser().parseFromString(bytes.toString('utf8'), 'text/xml');
  const find = (path: string, at: XmlNode, type: number) => root.evaluate(path, at, namespaceOfXml, type, null);
  const xpath: XPath<XmlNode> = {
    nodes: (path, at) => {
      const found = find(path, at, nodesInOrder);
      const nodes: XmlNode[] = [];
      for (let node = found.iterateNext(); node; node = found.iterateNext()) nodes.push(node);
      return nodes;
    },
    isTrue: (expression, at) => find(expression, at, booleanType).booleanValue,
    text: (node) => node.textContent ?? '',
  };
  return { root, xpath, texts: (path) => xpath.nodes(path, root).map(xpath.text) };
}
