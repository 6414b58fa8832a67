import { describe, expect, it } from 'vitest';
import { fitBounds } from '../../../../../electron/main/window/fitBounds';

const screen = { x: 0, y: 0, width: 1920, height: 1050 };
const right = { x: 1920, y: 0, width: 1280, height: 1024 };

describe('fitBounds', () => {
  it('opens in the middle at first', () => {
    expect(fitBounds(null, [screen])).toEqual({ widthPx: 1240, heightPx: 900 });
  });

  it('opens where it was, on any screen', () => {
    const placement = { x: 2000, y: 20, widthPx: 900, heightPx: 700 };
    expect(fitBounds(placement, [screen, right])).toEqual(placement);
  });

  it('comes back to the first screen when its own is gone', () => {
    const placement = { x: 2000, y: 20, widthPx: 900, heightPx: 700 };
    expect(fitBounds(placement, [screen])).toEqual({ widthPx: 900, heightPx: 700 });
  });

  it('comes back when its head could not be taken hold of', () => {
    const size = { widthPx: 900, heightPx: 700 };
    expect(fitBounds({ x: 1900, y: 20, ...size }, [screen])).toEqual(size);
    expect(fitBounds({ x: 100, y: -200, ...size }, [screen])).toEqual(size);
    expect(fitBounds({ x: 100, y: 1040, ...size }, [screen])).toEqual(size);
  });

  it('is no larger than the screen and no smaller than an article needs', () => {
    expect(fitBounds({ x: 0, y: 0, widthPx: 5000, heightPx: 4000 }, [screen])).toEqual({
      x: 0,
      y: 0,
      widthPx: 1920,
      heightPx: 1050,
    });
    expect(fitBounds({ widthPx: 10, heightPx: 10 }, [screen])).toEqual({ widthPx: 560, heightPx: 420 });
    expect(fitBounds(null, [])).toEqual({ widthPx: 1240, heightPx: 900 });
  });
});
