import { type Block, type OfficialDocument } from '../../src/domain/report/document';
import { hamletTable, targetTable } from './docx-sample-tables';

/** A report of a commune as it goes up to the province: about four pages and a landscape annex. */
export function sampleReport(): OfficialDocument {
  return {
    letterhead: { parent: null, issuer: ['ỦY BAN NHÂN DÂN', 'XÃ PHÚ BÌNH'] },
    number: { value: null, symbol: 'BC-UBND' },
    placeDate: { place: 'Phú Bình', day: null, month: null, year: 2025 },
    type: 'BÁO CÁO',
    subject:
      'Kết quả triển khai Phong trào “Bình dân học vụ số” trên địa bàn xã Phú Bình quý IV năm 2025',
    addressees: ['Ủy ban nhân dân tỉnh Thái Nguyên', 'Sở Khoa học và Công nghệ tỉnh Thái Nguyên'],
    body: sampleBody(),
    signature: {
      lines: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH THƯỜNG TRỰC'],
      name: 'Nguyễn Thị Quỳnh Hương',
    },
    recipients: [
      'Thường trực Đảng ủy (b/c)',
      'Thường trực HĐND xã (b/c)',
      'Chủ tịch, các Phó Chủ tịch UBND xã',
      'Ủy ban MTTQ Việt Nam xã và các tổ chức chính trị - xã hội',
      'Các phòng, đơn vị thuộc UBND xã',
      'Trang thông tin điện tử xã (đăng tải)',
      'Lưu: VT, VHXH',
    ],
    annexes: [
      {
        label: null,
        title: 'Số liệu kết quả triển khai Phong trào “Bình dân học vụ số” theo từng xóm',
        attachedTo:
          '(Kèm theo Báo cáo số /BC-UBND ngày tháng năm 2025 của Ủy ban nhân dân xã Phú Bình)',
        landscape: true,
        blocks: [{ kind: 'table', table: hamletTable() }],
      },
    ],
  };
}

/** The smallest document that can be issued: a plan with one sentence, no Kính gửi, no annex. */
export function samplePlan(): OfficialDocument {
  return {
    letterhead: { parent: null, issuer: ['ỦY BAN NHÂN DÂN', 'XÃ SƠN MAI'] },
    number: { value: 6, symbol: 'KH-UBND' },
    placeDate: { place: 'Sơn Mai', day: 8, month: 2, year: 2026 },
    type: 'KẾ HOẠCH',
    subject: 'Triển khai Phong trào “Bình dân học vụ số” năm 2026',
    addressees: [],
    body: [
      {
        kind: 'basis',
        text: 'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025',
      },
      { kind: 'basis', text: 'Căn cứ Quyết định số 757/QĐ-BKHCN ngày 29 tháng 4 năm 2025;' },
      { kind: 'paragraph', text: 'Ủy ban nhân dân xã ban hành Kế hoạch như sau.' },
    ],
    signature: { lines: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], name: null },
    recipients: ['Lưu: VT'],
    annexes: [],
  };
}

function sampleBody(): Block[] {
  return [
    {
      kind: 'paragraph',
      text: 'Thực hiện Kế hoạch số 126/KH-UBND ngày 24 tháng 6 năm 2025 của Ủy ban nhân dân tỉnh Thái Nguyên về triển khai Phong trào “Bình dân học vụ số”; Kế hoạch số 64/KH-UBND ngày 29 tháng 9 năm 2025 của Ủy ban nhân dân xã Phú Bình, Ủy ban nhân dân xã báo cáo kết quả thực hiện quý IV năm 2025 (số liệu tính từ ngày 15/9/2025 đến ngày 14/12/2025) như sau:',
    },
    { kind: 'section', label: 'I', text: 'Công tác lãnh đạo, chỉ đạo' },
    {
      kind: 'paragraph',
      text: 'Ủy ban nhân dân xã đã ban hành 04 văn bản chỉ đạo, phân công Phòng Văn hóa - Xã hội là cơ quan thường trực theo dõi, tổng hợp; giao Công an xã chủ trì hướng dẫn người dân sử dụng nền tảng binhdanhocvuso.gov.vn và ứng dụng VNeID; kiện toàn 37 Tổ công nghệ số cộng đồng với 259 thành viên tại 37 xóm.',
    },
    { kind: 'section', label: 'II', text: 'Kết quả thực hiện' },
    { kind: 'heading', label: '1', text: 'Công tác tuyên truyền' },
    {
      kind: 'paragraph',
      text: 'Trong kỳ, toàn xã thực hiện 42 tin, bài trên Trang thông tin điện tử và hệ thống truyền thanh cơ sở; treo 37 băng rôn, pa nô tại nhà văn hóa các xóm; tổ chức 01 cuộc thi trực tuyến “Tìm hiểu chuyển đổi số” thu hút 1.268 lượt người tham gia.',
    },
    { kind: 'heading', label: '2', text: 'Lớp học và buổi hướng dẫn' },
    { kind: 'paragraph', text: 'Kết quả tổ chức lớp học, buổi hướng dẫn kỹ năng số:' },
    {
      kind: 'item',
      text: 'Mở 12 lớp học “Bình dân học vụ số” với 386 học viên; tỷ lệ chuyên cần bình quân đạt 91,4%; 352 học viên được đánh giá đạt, bằng 91,2% số học viên.',
    },
    {
      kind: 'item',
      text: 'Tổ chức 148 buổi hướng dẫn trực tiếp tại các xóm cho 4.215 lượt người, tương ứng 3.127 người (mỗi người tính một lần); trong đó phụ nữ 1.702 người, người từ 60 tuổi trở lên 846 người.',
    },
    {
      kind: 'item',
      text: 'Hướng dẫn 2.460 lượt người thực hiện thủ tục hành chính trực tuyến tại Trung tâm Phục vụ hành chính công xã.',
    },
    { kind: 'heading', label: '3', text: 'Kết quả so với chỉ tiêu năm 2025' },
    {
      kind: 'paragraph',
      text: 'Đến hết ngày 14/12/2025, kết quả thực hiện các chỉ tiêu của Kế hoạch số 64/KH-UBND được tổng hợp tại bảng sau:',
    },
    { kind: 'table', table: targetTable() },
    {
      kind: 'paragraph',
      text: 'Chỉ tiêu người dân trưởng thành được xác nhận đạt phổ cập kỹ năng số trên VNeID chưa đạt do việc xác nhận trên nền tảng mới được triển khai từ tháng 11 năm 2025, nhiều người cao tuổi chưa có tài khoản định danh điện tử mức độ 2.',
    },
    { kind: 'section', label: 'III', text: 'Khó khăn, vướng mắc, nguyên nhân' },
    { kind: 'heading', label: '1', text: 'Khó khăn, vướng mắc' },
    {
      kind: 'item',
      text: 'Một số xóm vùng xa sóng di động yếu, người dân thiếu thiết bị thông minh; thành viên Tổ công nghệ số cộng đồng chủ yếu kiêm nhiệm.',
    },
    { kind: 'item', text: 'Kinh phí bố trí cho lớp học còn hạn chế, chủ yếu lồng ghép.' },
    { kind: 'heading', label: '2', text: 'Nguyên nhân' },
    {
      kind: 'paragraph',
      text: 'Địa bàn rộng sau sắp xếp đơn vị hành chính; lao động trẻ đi làm ăn xa, người ở nhà chủ yếu là người cao tuổi; tài liệu hướng dẫn cho từng nhóm đối tượng chưa đầy đủ, chưa phù hợp với đồng bào dân tộc thiểu số.',
    },
    { kind: 'section', label: 'IV', text: 'Nhiệm vụ trọng tâm thời gian tới' },
    {
      kind: 'item',
      text: 'Tiếp tục mở lớp tại các xóm chưa có lớp học; phấn đấu mỗi xóm có ít nhất 10 buổi hướng dẫn trực tiếp trong năm 2026.',
    },
    {
      kind: 'item',
      text: 'Phối hợp Công an xã rà soát, hỗ trợ người dân trưởng thành hoàn thành bài đánh giá và được xác nhận trên VNeID theo phương châm “đi từng ngõ, gõ từng nhà, hướng dẫn từng người”.',
    },
    {
      kind: 'item',
      text: 'Biểu dương, nhân rộng các mô hình “Gia đình số”, “Chợ số - Nông thôn số”, “Mỗi công dân - Một danh tính số”.',
    },
    { kind: 'section', label: 'V', text: 'Kiến nghị, đề xuất' },
    {
      kind: 'paragraph',
      text: 'Đề nghị Sở Khoa học và Công nghệ sớm ban hành biểu mẫu số liệu thống nhất và tài liệu hướng dẫn cho từng nhóm đối tượng; đề nghị Ủy ban nhân dân tỉnh xem xét hỗ trợ kinh phí cho các xóm đặc biệt khó khăn.',
    },
    {
      kind: 'paragraph',
      text: 'Trên đây là báo cáo kết quả triển khai Phong trào “Bình dân học vụ số” quý IV năm 2025 (kèm theo Phụ lục số liệu), Ủy ban nhân dân xã Phú Bình trân trọng báo cáo.',
    },
  ];
}
