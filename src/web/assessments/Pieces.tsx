import type { PieceView } from '../../server/assessments/views.ts';
import { pieceText } from '../../labels/assessments/scoreText.ts';
import { useLanguage } from '../language/language.tsx';
import { Num } from '../receipt/Num.tsx';

interface PiecesProps {
  readonly pieces: readonly PieceView[];
  /** What the numbers are, for people who hear the screen. */
  readonly name: string;
  /** The instant a published number was known at. */
  readonly asKnownAt?: string | undefined;
}

/** An opened score: each number that was read opens its receipt. */
export function Pieces({ pieces, name, asKnownAt }: PiecesProps) {
  const { language } = useLanguage();
  return (
    <>
      {pieces.map((piece, at) => {
        // Pieces have no name of their own and never move.
        const key = `${at} ${piece.text}`;
        return piece.figure ? (
          <Num key={key} of={{ ...piece.figure, ...(asKnownAt ? { asKnownAt } : {}) }} text={piece.text} name={name} />
        ) : (
          <span key={key}>{pieceText(piece, language)}</span>
        );
      })}
    </>
  );
}
