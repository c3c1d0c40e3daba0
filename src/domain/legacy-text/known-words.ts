/** Family names with their accents, of the Kinh and of the peoples of the highlands (domain facts 7.1). */
const FAMILY_NAMES = new Set(
  (
    'nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý lí đinh trịnh đoàn đào mai lâm hà cao lương lưu ' +
    'trương tạ tô tống thái chu châu phùng quách kiều la lại lò lộc lục ma mã mạc nghiêm nông quan thân thạch tiêu tăng ' +
    'triệu từ vương vi văn giang hứa khúc khương mẫu âu ấu ông ôn phí sùng thào giáp cầm cấn bế bàn hầu hoa hòa hoà khổng lữ ' +
    'lù nhân ninh quang tần thiều trang ứng vàng viên xa giàng mùa cứ lầu vừ hạng tráng thền đàm hàn hán khà bạch đồng đường ' +
    'doãn trà đới tòng quàng cà vì lường điêu sầm lèo phàn tẩn chảo chẻo lồ tôn tào thẩm thôi trác ung uông đậu đái đặng cù ' +
    'cung biện bành bồ diệp đan giả hình kha khâu khuất lã lăng liễu lò lỗ lỳ mông nùng ngọ ngụy nhữ phó phương quản sái ' +
    'thang thiệu tòng tướng ty'
  ).split(' '),
);
/** Words of names and of lists that stand anywhere. */
const WORDS = new Set(
  (
    'thị văn thôn xóm tổ ấp bản làng khu phố đội họ tên đệm năm ngày tháng giới tính nữ số điện thoại chú địa chỉ hộ nghèo ' +
    'cận dân cán công nông học viên đảng đối tượng nghề nghiệp chức vụ xã tỉnh'
  ).split(' '),
);

/** Whether a word, in Unicode, any case, is one that lists of people are full of. */
export function isKnownWord(word: string, isFirst: boolean): boolean {
  const small = word.toLocaleLowerCase('vi');
  return WORDS.has(small) || (isFirst && FAMILY_NAMES.has(small));
}
