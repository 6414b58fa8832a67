import { Focus, RotateCcw, RotateCw } from 'lucide-react';
import type { KeyboardEvent, PointerEvent } from 'react';
import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FocalPoint, PictureCrop, PictureEdit } from '#core/document/pictureEdit';
import { shownSize } from '#core/document/pictureEdit';
import { drawPicture, pictureLookOf } from '../../editor/figure/pictureLook';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { IconButton } from '../../ui/IconButton';
import type { Corner } from './cropGeometry';
import { cropOfRatio, movedCrop, resizedCrop, turnedEdit, wholeCrop } from './cropGeometry';
import './picture.css';

const corners: readonly Corner[] = ['nw', 'ne', 'sw', 'se'];
const ratios = ['free', 'original', '16x9', '3x2', '4x3', '1x1', '4x5'] as const;
/** Narrower than this, a photo looks blurred across a page on a sharp screen. */
const narrowPx = 1200;
const keySteps = { small: 0.01, large: 0.05 };

/** Lets the user turn and cut a photo and say what of it must be seen. The file stays as it is: this is how it is shown. */
export function PictureDialog({
  address,
  size,
  edit: initial,
  onEdit,
  onClose,
}: {
  readonly address: string;
  readonly size: { readonly widthPx: number; readonly heightPx: number };
  readonly edit: PictureEdit;
  readonly onEdit: (edit: PictureEdit) => void;
  readonly onClose: () => void;
}) {
  const { t, i18n } = useTranslation();
  const [edit, setEdit] = useState(initial);
  const [ratio, setRatio] = useState<(typeof ratios)[number]>('free');
  const frameRef = useRef<HTMLDivElement>(null);
  const turnedRef = useRef<HTMLDivElement>(null);
  const pictureRef = useRef<HTMLImageElement>(null);
  const { rotation, crop: part, focalPoint } = edit;
  const crop = part ?? wholeCrop;
  const turned = shownSize(size, { rotation, crop: null });
  const shown = shownSize(size, edit);

  useLayoutEffect(() => {
    const [frame, turnedElement, picture] = [frameRef.current, turnedRef.current, pictureRef.current];
    if (frame === null || turnedElement === null || picture === null) return;
    drawPicture({ frame, turned: turnedElement, picture }, pictureLookOf(size, { rotation, crop: null }), rotation);
  }, [size, rotation]);

  /** The ratio that the part keeps to, of shares of the turned photo; null: none. */
  const ratioOf = (name: (typeof ratios)[number]): number | null => {
    if (name === 'free') return null;
    if (name === 'original') return 1;
    const [width = 1, height = 1] = name.split('x').map(Number);
    return (width / height) * (turned.heightPx / turned.widthPx);
  };
  const setCrop = (next: PictureCrop): void => {
    const isWhole = next.width > 0.999 && next.height > 0.999;
    setEdit((current) => ({ ...current, crop: isWhole ? null : next }));
  };
  const setFocalPoint = (next: FocalPoint | null): void => setEdit((current) => ({ ...current, focalPoint: next }));
  const placeOf = ({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }): FocalPoint => {
    const box = frameRef.current?.getBoundingClientRect() ?? new DOMRect(0, 0, 1, 1);
    return { x: share((clientX - box.left) / box.width), y: share((clientY - box.top) / box.height) };
  };
  const drag = (onMove: (place: FocalPoint, start: FocalPoint) => void) => (down: PointerEvent<HTMLElement>) => {
    const start = placeOf(down);
    const target = down.currentTarget;
    target.setPointerCapture(down.pointerId);
    target.focus();
    down.preventDefault();
    down.stopPropagation();
    const move = (event: globalThis.PointerEvent): void => onMove(placeOf(event), start);
    const end = (): void => {
      target.removeEventListener('pointermove', move);
      target.removeEventListener('pointerup', end);
      target.removeEventListener('pointercancel', end);
    };
    target.addEventListener('pointermove', move);
    target.addEventListener('pointerup', end);
    target.addEventListener('pointercancel', end);
  };
  const cornerPlace = (corner: Corner): FocalPoint => ({
    x: corner.endsWith('w') ? crop.left : crop.left + crop.width,
    y: corner.startsWith('n') ? crop.top : crop.top + crop.height,
  });
  const turn = (direction: 'left' | 'right'): void => {
    setEdit((current) => turnedEdit(current, direction));
    setRatio('free');
  };
  const number = new Intl.NumberFormat(i18n.language);

  return (
    <Dialog title={t('picture.title')} closeLabel={t('window.close')} onClose={onClose}>
      <div className="picture-dialog">
        <div className="picture-stage">
          <div className="picture-frame" ref={frameRef}>
            <div className="figure-turned" ref={turnedRef}>
              <img ref={pictureRef} src={address} alt={t('editor.picture.shown')} draggable={false} />
            </div>
            <div
              className="picture-crop"
              style={{
                left: percent(crop.left),
                top: percent(crop.top),
                width: percent(crop.width),
                height: percent(crop.height),
              }}
            >
              <button
                type="button"
                className="picture-move"
                aria-label={t('picture.crop')}
                onPointerDown={drag((place, start) => setCrop(movedCrop(crop, place.x - start.x, place.y - start.y)))}
                onKeyDown={arrows((byX, byY) => setCrop(movedCrop(crop, byX, byY)))}
              />
              {corners.map((corner) => (
                <button
                  key={corner}
                  type="button"
                  className={`picture-corner is-${corner}`}
                  aria-label={t(`picture.handle.${corner}`)}
                  onPointerDown={drag((place) => setCrop(resizedCrop(crop, corner, place, ratioOf(ratio))))}
                  onKeyDown={arrows((byX, byY) => {
                    const { x, y } = cornerPlace(corner);
                    setCrop(resizedCrop(crop, corner, { x: x + byX, y: y + byY }, ratioOf(ratio)));
                  })}
                />
              ))}
            </div>
            {focalPoint !== null && (
              <button
                type="button"
                className="picture-focal"
                aria-label={t('picture.focal')}
                title={t('picture.focal')}
                style={{ left: percent(focalPoint.x), top: percent(focalPoint.y) }}
                onPointerDown={drag(setFocalPoint)}
                onKeyDown={arrows((byX, byY) =>
                  setFocalPoint({ x: share(focalPoint.x + byX), y: share(focalPoint.y + byY) }),
                )}
              />
            )}
          </div>
        </div>
        <div className="picture-tools">
          <IconButton icon={RotateCcw} label={t('picture.left')} onClick={() => turn('left')} />
          <IconButton icon={RotateCw} label={t('picture.right')} onClick={() => turn('right')} />
          <button
            type="button"
            className="button"
            aria-pressed={focalPoint !== null}
            onClick={() =>
              setFocalPoint(
                focalPoint === null ? { x: crop.left + crop.width / 2, y: crop.top + crop.height / 2 } : null,
              )
            }
          >
            <Focus size={14} aria-hidden="true" />{' '}
            {focalPoint === null ? t('picture.setFocal') : t('picture.removeFocal')}
          </button>
          <Field label={t('picture.ratio')}>
            {(attributes) => (
              <select
                {...attributes}
                value={ratio}
                onChange={({ target }) => {
                  const chosen = ratios.find((each) => each === target.value) ?? 'free';
                  setRatio(chosen);
                  const kept = ratioOf(chosen);
                  if (kept !== null) setCrop(cropOfRatio(crop, kept));
                }}
              >
                {ratios.map((each) => (
                  <option key={each} value={each}>
                    {t(`picture.ratios.${each}`)}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </div>
        <p className="field-hint" role="status">
          {t('picture.size', { width: number.format(shown.widthPx), height: number.format(shown.heightPx) })}{' '}
          {shown.widthPx < narrowPx && t('picture.small')}
        </p>
        <p className="field-hint">{t('picture.hint')}</p>
        <footer>
          <button
            type="button"
            className="button"
            onClick={() => {
              setEdit({ rotation: 0, crop: null, focalPoint: null });
              setRatio('free');
            }}
          >
            {t('picture.reset')}
          </button>
          <span className="toolbar-gap" />
          <button type="button" className="button" onClick={onClose}>
            {t('window.cancel')}
          </button>
          <button type="button" className="button is-main" onClick={() => onEdit(edit)}>
            {t('picture.apply')}
          </button>
        </footer>
      </div>
    </Dialog>
  );
}

function share(value: number): number {
  return Math.min(1, Math.max(0, value));
}

function percent(value: number): string {
  return `${value * 100}%`;
}

/** What the arrow keys do: by a small step each, by a large one with Shift. */
function arrows(onStep: (byX: number, byY: number) => void): (event: KeyboardEvent) => void {
  return (event) => {
    const step = event.shiftKey ? keySteps.large : keySteps.small;
    const by = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    onStep(by[0] ?? 0, by[1] ?? 0);
  };
}
