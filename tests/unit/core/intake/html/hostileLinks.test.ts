import { describe, expect, it } from 'vitest';
import { isSafeAddress } from '#core/document/isSafeAddress';
import { readPage } from '#core/intake/html/readPage';
import { readPasted } from '#core/intake/html/readPasted';
import { outsideAddress } from '../../../../../electron/main/security/outsideAddress';
import { hostileAddresses } from '../../../../fixtures/hostileAddresses';

const addresses = hostileAddresses('evil.example');

/** As others have tried it: with what HTML lets an address be written in. */
function written(address: string): readonly string[] {
  const escaped = address.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const inNumbers = address.replaceAll(/./gsu, (letter) => `&#${letter.codePointAt(0) ?? 0};`);
  return [
    `<a href="${escaped}">länk</a>`,
    `<a href="${inNumbers}">länk</a>`,
    `<a href=" &#1;&Tab;${escaped}&NewLine;">länk</a>`,
    `<A HREF='${escaped.replaceAll("'", '&#39;')}' onclick="alert(1)" ping="//evil.example">länk</A>`,
    `<svg><a xlink:href="${escaped}"><text>länk</text></a></svg>`,
    `<math href="${escaped}"><mtext>länk</mtext></math>`,
    `<base href="${escaped}"><a href="x">länk</a>`,
    `<form action="${escaped}"><button formaction="${escaped}">länk</button></form>`,
    `<iframe src="${escaped}" srcdoc="<script>alert(1)</script>"></iframe><p>länk</p>`,
    `<object data="${escaped}"><embed src="${escaped}"></object><p>länk</p>`,
    `<meta http-equiv="refresh" content="0;url=${escaped}"><p>länk</p>`,
    `<p style="background:url(${escaped})"><img src="${escaped}" onerror="alert(1)">länk</p>`,
    `<table background="${escaped}"><tr><td background="${escaped}">länk</td></tr></table>`,
    `<video poster="${escaped}"><source src="${escaped}"></video><p>länk</p>`,
  ];
}

/** Everything in a document that is an address, or could become one. */
function addressesIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string' && /^(?:href|src|address|url)$/u.test(key) ? [inner] : addressesIn(inner),
  );
}

/** Some of the ways: each of them with dozens of addresses. */
function waysOf(address: string, at: number): readonly string[] {
  return written(address).filter((_way, index) => (index + at) % 5 === 0);
}

describe('hostile links', () => {
  it('are many, and none of them is opened as it is', () => {
    expect(addresses.length).toBeGreaterThan(500);
    const opened = addresses.flatMap((address) => {
      const outside = outsideAddress(address);
      return outside.ok ? [outside.value.address] : [];
    });
    expect(opened.filter((address) => !/^https:\/\/[^@]*$/u.test(address))).toEqual([]);
  });

  it('come into no article, however they are written in what is pasted or imported', () => {
    const chunks = Array.from({ length: Math.ceil(addresses.length / 12) }, (_, index) =>
      addresses.slice(index * 12, index * 12 + 12),
    );
    let linkCount = 0;
    for (const chunk of chunks) {
      const html = chunk
        .flatMap(waysOf)
        .map((way) => `<p>${way}</p>`)
        .join('\n');
      const page = readPage(
        `<html><head><title>x</title></head><body><article><p>Text.</p>${html}</article></body></html>`,
      );
      for (const document of [readPasted(html).blocks, page.ok ? page.value.document : undefined]) {
        const led = addressesIn(document);
        linkCount += led.length;
        for (const address of led) expect(isSafeAddress(address), address).toBe(true);
        // Texts may say anything; nothing but texts does.
        expect(JSON.stringify(document) ?? '').not.toMatch(/"(?:onclick|onerror|srcdoc|action|style|background)":/u);
      }
    }
    // Those that are links of articles have come in.
    expect(linkCount).toBeGreaterThan(10);
  });
});
