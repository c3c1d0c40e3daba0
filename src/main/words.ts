/** What main itself says: system dialogs and what stands in the way of opening a window at all. */
export const words = {
  program: 'Sổ học vụ số',
  chooseSheet: 'Chọn tệp có danh sách',
  sheets: 'Bảng tính và tệp văn bản (.xlsx, .xls, .ods, .csv, .txt)',
  sheetEndings: ['xlsx', 'xls', 'ods', 'csv', 'txt'],
  chooseFile: {
    plan: { title: 'Chọn tệp kế hoạch', filter: 'Tệp kế hoạch (.json)', extensions: ['json'] },
    evidence: { title: 'Chọn tệp minh chứng', filter: 'Mọi tệp', extensions: ['*'] },
  },
  saveAs: {
    docx: { title: 'Ghi báo cáo Word', filter: 'Văn bản Word (.docx)' },
    xlsx: { title: 'Ghi bảng Excel', filter: 'Bảng tính Excel (.xlsx)' },
    pdf: { title: 'Lưu tệp PDF', filter: 'Tệp PDF (.pdf)' },
    json: { title: 'Xuất tệp kế hoạch', filter: 'Tệp kế hoạch (.json)' },
    ics: { title: 'Ghi tệp lịch', filter: 'Lịch iCalendar (.ics)' },
    db: { title: 'Ghi bản sao của sổ', filter: 'Sổ học vụ số (.db)' },
  },
  onNetwork: (folder: string) =>
    `Thư mục dữ liệu ${folder} nằm trên ổ mạng. Sổ để trên ổ mạng dễ bị hỏng khi mất kết nối nên ` +
    'chương trình chưa mở và chưa ghi gì. Hãy dùng một thư mục trên chính máy này.',
  inSyncFolder: (folder: string, service: string) =>
    `Thư mục dữ liệu ${folder} đang được ${service} đồng bộ. Sổ có thể bị hỏng nếu được đồng bộ khi đang mở. ` +
    'Nên chuyển sang một thư mục chỉ có trên máy này; sao lưu bằng lệnh ghi bản sao trong phần Cài đặt.',
  coreGone:
    'Phần giữ số liệu đã dừng nhiều lần liên tiếp. Những gì báo đã lưu vẫn còn nguyên trong sổ. ' +
    'Hãy đóng chương trình rồi mở lại; nếu vẫn dừng, gửi tệp nhật ký trong thư mục dữ liệu cho người hỗ trợ.',
  pageGone:
    'Cửa sổ đã dừng nhiều lần liên tiếp. Những gì báo đã lưu vẫn còn nguyên trong sổ. ' +
    'Hãy đóng chương trình rồi mở lại; nếu vẫn dừng, gửi tệp nhật ký trong thư mục dữ liệu cho người hỗ trợ.',
  understood: 'Đã hiểu',
  closeProgram: 'Đóng chương trình',
} as const;
