// A chart whose marks open receipts. The drawing itself is loaded when the chart comes into sight, after the page.
import { useEffect, useRef, useState } from 'react';
import { Sample } from '../parts/Sample.tsx';
import { useWords } from '../language/language.tsx';
import { useReceipts } from '../receipt/receipts.ts';
import type { ChartData, Charted, DrawnChart } from './draw.ts';
import './chart.css';

/** Marks of figures open their receipts; what is no figure says what its marks open. */
type ChartProps = Captioned &
  (
    | { readonly data: ChartData; readonly onOpen?: undefined }
    | { readonly data: ChartData<Charted>; readonly onOpen: (series: number, category: number) => void }
  );

interface Captioned {
  readonly caption: string;
  readonly asKnownAt?: string | undefined;
  readonly sample?: boolean | undefined;
}

export function Chart(props: ChartProps) {
  const { caption, data, asKnownAt, sample } = props;
  const words = useWords();
  const place = useRef<HTMLDivElement>(null);
  const { show } = useReceipts();
  const opened = useRef<(series: number, category: number) => void>(() => {});
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    opened.current = (series, category) => {
      if (props.onOpen) return props.onOpen(series, category);
      const number = props.data.series[series]?.values[category];
      if (number && number.value !== null) show(asKnownAt ? { ...number, asKnownAt } : number);
    };
  }, [show, props, asKnownAt]);

  useEffect(() => {
    const box = place.current;
    if (!box) return;
    let drawing: DrawnChart | undefined;
    let gone = false;
    const open = (series: number, category: number) => opened.current(series, category);
    const seen = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      seen.disconnect();
      // A server that was renewed since has no such file any more, and a line may break.
      import('./draw.ts').then(
        ({ draw }) => {
          if (!gone) drawing = draw(box, data, open);
        },
        () => setFailed(true),
      );
    });
    seen.observe(box);
    const resized = new ResizeObserver(() => drawing?.resize());
    resized.observe(box);
    return () => {
      gone = true;
      seen.disconnect();
      resized.disconnect();
      drawing?.dispose();
    };
  }, [data]);

  const height = data.kind === 'bar' ? 48 + data.categories.length * 28 : 264;
  return (
    <figure className="chart">
      <figcaption>
        <span>
          {caption} {sample ? <Sample /> : null}
        </span>
        {data.unit ? <span className="quiet">{words.unit(data.unit)}</span> : null}
      </figcaption>
      <div
        ref={place}
        className={failed ? 'chart-place chart-failed' : 'chart-place'}
        role="img"
        aria-label={caption}
        data-says={failed ? words.frame.notDrawn : words.frame.drawing}
        style={{ height }}
      />
    </figure>
  );
}
