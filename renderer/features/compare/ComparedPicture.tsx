import { ImageOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** A picture of a compared text; words in its place when its file is not there, as with another article's pictures. */
export function ComparedPicture({ address }: { readonly address: string }) {
  const { t } = useTranslation();
  const [missing, setMissing] = useState('');
  if (missing !== address) return <img src={address} alt={t('compare.picture')} onError={() => setMissing(address)} />;
  return (
    <p className="compared-missing">
      <ImageOff size={16} aria-hidden="true" />
      {t('compare.pictureMissing')}
    </p>
  );
}
