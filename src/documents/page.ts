import { DocumentGridType, type ISectionPropertiesOptions, NoteNumberRestart, NumberFormat } from 'docx';

/** Twips (twentieths of a point) in a length in millimetres. */
const twips = (millimetres: number) => Math.round((millimetres * 1440) / 25.4);

export const paper = { width: 11906, height: 16838 };
const margin = { top: twips(37), bottom: twips(35), left: twips(28), right: twips(26) };

/** 8845 × 12756 twips: the area of 156 × 225 mm that the standard calls the type page. */
export const typePage = {
  width: paper.width - margin.left - margin.right,
  height: paper.height - margin.top - margin.bottom,
};

export const linesPerPage = 22;
export const charactersPerLine = 28;

/** 12756 / 22 = 579.8, so 579 twips (28.95 pt): 22 lines take 12738 of the 12756 and a 23rd has no room. */
export const linePitch = Math.floor(typePage.height / linesPerPage);

/** Sizes in half points, as Word counts them. */
export const typeSize = { masthead: 72, title: 44, text: 32, pageNumber: 28, xiaoSi: 24, wuHao: 21, note: 18 };

/**
 * 28 characters of 16 pt are 8960 twips and do not fit into 8845. Each gives up 5 twips (0.25 pt):
 * 28 × (320 − 5) = 8820 fits, 29 × 315 = 9135 does not. The spacing is on the text and not in the grid's `charSpace`,
 * since programs other than Word ignore the latter; hence the grid is of type `lines`.
 */
export const characterSpacing = -5;
export const characterPitch = typeSize.text * 10 + characterSpacing;

export const sectionProperties: ISectionPropertiesOptions = {
  page: {
    size: paper,
    // The page number's dash stands 7 mm below the type page, 28 mm above the edge: its line starts at 25 mm.
    margin: { ...margin, header: twips(15), footer: twips(25) },
  },
  grid: { type: DocumentGridType.LINES, linePitch },
  footnoteProperties: {
    numberFormat: { type: NumberFormat.DECIMAL_ENCLOSED_CIRCLE_CHINESE },
    restart: NoteNumberRestart.EACH_PAGE,
  },
};
