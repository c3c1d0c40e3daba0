/** Rows of a list that are no persons, told by their texts (lower case, accents kept: “Tống” is a family name). */

const TOTALS =
  /^\(?(tổng( cộng| số)?|cộng|tong cong|tong so|danh sách (này )?(có|gồm)|ấn định)(?!\p{L})/u;

/** `Tổng cộng: 25 người`, `Cộng` */
export function isTotals(texts: readonly string[]): boolean {
  return texts.some((text) => TOTALS.test(text.toLowerCase()));
}

const SIGNATURE =
  /^\(?(người (lập|tổng hợp|báo cáo|viết)|cán bộ (lập|phụ trách|tổng hợp)|(tổ |phó )?trưởng( thôn| xóm| bản| ban| khu| tổ| ấp| buôn)?$|trưởng (thôn|xóm|bản|ban|khu|tổ|ấp|buôn)|tổ trưởng|bí thư|(phó )?chủ tịch|thủ trưởng|xác nhận|ký(,| tên| và|\))|tm[. ]|t\/m|kt[. ]|tl[. ]|ubnd|ủy ban nhân dân)/u;
const PLACE_AND_DAY = /ngày.*tháng.*năm/u;

/** `Phú Bình, ngày … tháng … năm 2025`, `NGƯỜI LẬP BIỂU`, `TRƯỞNG XÓM` */
export function isSignature(texts: readonly string[]): boolean {
  return texts.some((text) => {
    const lower = text.toLowerCase();
    return SIGNATURE.test(lower) || PLACE_AND_DAY.test(lower);
  });
}

/** A row of column numbers or letters under the titles: `1 2 3`, `(A) (B) (1)` */
export function isColumnNumbers(texts: readonly string[]): boolean {
  return texts.length > 0 && texts.every((text) => /^\(?(\d{1,2}|[a-z])\)?$/iu.test(text));
}

const HAMLET =
  /^(thôn|xóm|bản|buôn|ấp|làng|khu|khu phố|tổ dân phố|tổ|khối|khóm)\s+(số )?[\p{L}\d]/iu;

/** The heading of a group of persons: `Xóm Hòa Bình` */
export function isHamletHeading(name: string): boolean {
  return HAMLET.test(name);
}
