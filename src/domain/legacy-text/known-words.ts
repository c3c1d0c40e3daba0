/** Family names with their accents, of the Kinh and of the peoples of the highlands (domain facts 7.1). */
const FAMILY_NAMES = new Set(
  (
    'nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý lí đinh trịnh đoàn đào mai lâm hà cao lương lưu ' +
    'trương tạ tô tống thái chu châu phùng quách kiều la lại lò lộc lục ma mạc nghiêm nông quan thân thạch tiêu tăng ' +
    'triệu từ vương vi văn giang hứa khúc khương mẫu âu ấu ông ôn phí sùng thào giáp cầm cấn bế bàn hầu hoa hòa hoà khổng lữ ' +
    'nhân ninh quang tần thiều trang ứng vàng viên xa giàng mùa cứ lầu vừ hạng tráng thền đàm hàn hán khà bạch đồng đường ' +
    'doãn trà đới tòng quàng cà vì lường điêu sầm lèo phàn tẩn chảo chẻo lồ tôn tào thẩm thôi trác ung uông đậu đái đặng ' +
    'cung biện bành bồ diệp đan giả hình kha khâu khuất lã lăng liễu lò lỗ lỳ mông nùng ngọ ngụy nhữ phương quản sái ' +
    'thang thiệu tòng tướng ty'
  ).split(' '),
);
/** Middle and given names with their accents. */
const GIVEN_NAMES = new Set(
  (
    'ái ân ánh bảo bích bình bính cảnh chiến chính chất cúc cường đại đào đạo đạt đậu điệp điểm đình đính đoàn đông đức dũng dưỡng ' +
    'duẩn dần dậu dịu gái gấm hà hải hảo hân hằng hạnh hậu hiếu hiền hiển hiệp hòa hoà hoài hoàn hoàng hoạt hợi hợp hồng huấn ' +
    'huế huệ hùng hưng hường hương hướng hữu kế kết khải khánh khôi khương kiên kiều kỳ lâm lập lành lễ liên liễu liệu lĩnh lợi ' +
    'lộc luân luận luyến lực lương lượng lụa lý mão mùi mạnh mẫn mến miền mơ mười mỹ năm nết ngà ngân ngát nghĩa nghị ngọ ngọc ' +
    'ngôn nguyên nguyện nguyệt nhã nhàn nhân nhâm nhật nhất nhị như nhượng nữ oánh phấn phú phúc phước phượng phương phụng quân quế ' +
    'quốc quý quyên quyền quyết quyến quỳnh quỹ sáng sáu sắc sâm sơn sửu sỹ tài tạo tám tâm tấn thái thắm thắng thành thân thảo ' +
    'thật thập thế thêm thể thiên thiện thiết thìn thịnh thọ thơ thơm thời thủ thuận thuần thuật thục thuý thúy thủy thuỷ thùy thuỳ ' +
    'thư thương thưởng thường thức tiên tiến tiếp tình tĩnh tính tỉnh toàn toán toản trà trâm trân trí triển trình trọng trúc trường ' +
    'tú tý tỵ tuân tuấn tuất tùng tuyên tuyến tuyền tuyển tuyết uyên út vân viên việt vĩ vĩnh vịnh vượng vũ vỹ xuân xuyến yên yến ý'
  ).split(' '),
);
/** Words of names and of lists that stand anywhere. */
const WORDS = new Set(
  (
    'thị văn thôn xóm tổ ấp bản làng khu phố đội họ tên đệm năm ngày tháng giới tính nữ số điện thoại chú địa chỉ hộ nghèo ' +
    'cận dân cán công nông học viên đảng đối tượng nghề nghiệp chức vụ xã tỉnh'
  ).split(' '),
);

/** Whether a word, in Unicode, any case, is one that lists of people are full of. @param isFirst of several */
export function isKnownWord(word: string, isFirst: boolean): boolean {
  const small = word.toLocaleLowerCase('vi');
  return WORDS.has(small) || (isFirst && FAMILY_NAMES.has(small));
}

/** Whether people are often called so; which tells less, since so many names are given. */
export function isGivenName(word: string): boolean {
  return GIVEN_NAMES.has(word.toLocaleLowerCase('vi'));
}
