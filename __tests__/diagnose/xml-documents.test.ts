import {describe, expect, it} from '@jest/globals';
import {descendants, xmlDocuments} from '../../src/diagnose/xml-documents.js';

const roots = (text: string) => xmlDocuments({lines: text.split('\n'), command: ''}, ['report']);

describe('xmlDocuments', () => {
  it('reads elements, attributes, text, CDATA and entities, with their lines', () => {
    const log =
      'start\n<?xml version="1.0"?>\n<report>\n  <!-- a > b -->\n  <item name="a &amp; &quot;b&quot;&#10;c" other=\'x\'>1 &lt; 2<![CDATA[<raw>]]></item>\n  <item/>\n</report>\nend';
    const [root] = roots(log);
    expect(root).toMatchObject({name: 'report', at: 2, until: 6});
    expect(root && descendants(root, 'item')).toMatchObject([
      {text: '1 < 2<raw>', at: 4, until: 4},
      {text: '', at: 5, until: 5},
    ]);
    expect([...(root?.children[0]?.attributes ?? [])]).toEqual([
      ['name', 'a & "b"\nc'],
      ['other', 'x'],
    ]);
  });

  it('finds several documents and leaves out those that are broken or not closed', () => {
    expect(
      roots('<report><a></b></report>\n<report/>\n<report>\n<report x="1"></report>').map(
        root => root.at,
      ),
    ).toEqual([1]);
    expect(roots('<report a=1></report>')).toEqual([]);
    expect(roots('<reporter></reporter>')).toEqual([]);
  });

  it.each(['<report>', '<report><a ', '<report a="', '<report><!--', '<report><![CDATA['])(
    'ends soon on %s again and again',
    text => {
      const start = performance.now();
      expect(roots(`${text}\n`.repeat(50_000))).toEqual([]);
      expect(performance.now() - start).toBeLessThan(5_000);
    },
  );
});
