// Generated from schemas/ by `npm run generate`. Do not edit.

/**
 * Cấp thực hiện. Cấp giải quyết: “ministry” (bộ), “province” (tỉnh), “district” (huyện, chỉ còn giá trị lịch sử từ 01/7/2025), “commune” (xã), “other” (cơ quan khác), “unspecified” (chưa xác định, chỉ trong danh mục ban đầu).
 */
export type Level = 'ministry' | 'province' | 'district' | 'commune' | 'other' | 'unspecified';
/**
 * Thủ tục hành chính. Một thủ tục trong danh mục (procedures/<cơ quan>/<mã>.yaml). Tệp chỉ thay đổi bởi quyết định công bố.
 */
export type Procedure = ProcedureContent &
  Required<Pick<ProcedureContent, 'status' | 'effectiveFrom' | 'publishedBy'>>;
/**
 * Các cấp thực hiện. Tập hợp các cấp giải quyết thủ tục; không lặp lại.
 *
 * @minItems 1
 */
export type Levels = Level[];
/**
 * Cơ quan thực hiện. Điểm g khoản 2 Điều 8 NĐ 63/2010/NĐ-CP.
 *
 * Items: Văn bản. Chuỗi chữ không rỗng, dạng Unicode NFC, không có dấu cách thừa ở hai đầu.
 */
export type ImplementingAgencies = string[];
/**
 * Cơ quan phối hợp
 *
 * Items: Văn bản. Chuỗi chữ không rỗng, dạng Unicode NFC, không có dấu cách thừa ở hai đầu.
 */
export type CoordinatingAgencies = string[];
/**
 * Đối tượng thực hiện. Điểm e khoản 2 Điều 8 NĐ 63/2010/NĐ-CP. Giá trị thường dùng: “citizen”, “overseas_vietnamese”, “foreigner”, “enterprise”, “cooperative”, “organization”, “foreign_organization”, “official”.
 *
 * Items: Văn bản. Chuỗi chữ không rỗng, dạng Unicode NFC, không có dấu cách thừa ở hai đầu.
 */
export type Applicants = string[];
/**
 * Căn cứ pháp lý. Điểm b khoản 1 Điều 15 NĐ 63/2010/NĐ-CP.
 */
export type LegalBases = Document[];
/**
 * Từ khóa
 *
 * Items: Văn bản. Chuỗi chữ không rỗng, dạng Unicode NFC, không có dấu cách thừa ở hai đầu.
 */
export type Keywords = string[];
/**
 * Nhóm thủ tục
 *
 * Items: Văn bản. Chuỗi chữ không rỗng, dạng Unicode NFC, không có dấu cách thừa ở hai đầu.
 */
export type Groups = string[];
/**
 * Items: Một mục được đưa sang danh mục mới
 */
export type Mapped = {
  /**
   * Mã cơ quan công bố
   */
  publisher: string;
  /**
   * Mã định danh. Chữ thường không dấu, chữ số và dấu gạch nối, ví dụ so-tu-phap.
   */
  id: string;
  /**
   * Văn bản. Chuỗi chữ không rỗng, dạng Unicode NFC, không có dấu cách thừa ở hai đầu.
   */
  name: string;
  /**
   * Mã định danh trong danh mục mới
   */
  to: string;
}[];

/**
 * CatalogFiles
 */
export interface CatalogFiles {
  catalog?: Catalog;
  departments?: Departments;
  sectors?: Sectors;
  holidays?: Holidays;
  documents?: Documents;
  accepted?: Accepted;
  feedback?: Feedback;
  procedure?: Procedure;
  decision?: Decision;
  federation?: Federation;
  merger?: Merger;
}
/**
 * Danh mục. Thông tin chung của danh mục thủ tục hành chính (catalog.yaml).
 */
export interface Catalog {
  /**
   * Phiên bản lược đồ
   */
  schemaVersion?: 1;
  /**
   * Văn bản. Chuỗi chữ không rỗng, dạng Unicode NFC, không có dấu cách thừa ở hai đầu.
   */
  title: string;
  /**
   * Cơ quan công bố
   */
  publisher: {
    /**
     * Văn bản. Chuỗi chữ không rỗng, dạng Unicode NFC, không có dấu cách thừa ở hai đầu.
     */
    name: string;
    /**
     * Mã định danh. Mã cơ quan theo Quyết định 20/2020/QĐ-TTg, ví dụ H55.
     */
    code: string;
    /**
     * Mã cũ. Mã của các tỉnh đã sáp nhập, còn thấy trong mã số TTHC.
     */
    formerCodes?: string[];
  };
  /**
   * Ngôn ngữ
   */
  language: 'vi' | 'en';
  /**
   * Ngày. Ngày theo dạng năm-tháng-ngày, ví dụ 2020-08-03; từ năm 1945 đến năm 2200.
   */
  asOf: string;
  /**
   * Cơ quan của tỉnh thay cho bộ, ngành. Khi nhập danh sách của cổng quốc gia: thủ tục do bộ, ngành nào quản lý thì ở tỉnh thuộc cơ quan nào. Khóa là tên bộ, ngành; giá trị là tên hoặc mã định danh trong departments.yaml, ví dụ Bộ Nội vụ: Sở Nội vụ.
   */
  localDepartments?: {
    /**
     * Văn bản. Chuỗi chữ không rỗng, dạng Unicode NFC, không có dấu cách thừa ở hai đầu.
     */
    [k: string]: string;
  };
  /**
   * Văn bản. Chuỗi chữ không rỗng, dạng Unicode NFC, không có dấu cách thừa ở hai đầu.
   */
  note?: string;
  /**
   * Mức độ của quy tắc. Đặt lại mức của từng quy tắc kiểm tra.
   */
  rules?: {
    [k: string]: 'off' | 'warning' | 'error';
  };
  /**
   * Hợp nhất từ. Do tthc merge ghi: các danh mục được hợp nhất thành danh mục này, còn nguyên trong thư mục “merged” bên cạnh để xem các ngày trước đó.
   */
  merged?: {
    /**
     * Ngày. Ngày theo dạng năm-tháng-ngày, ví dụ 2020-08-03; từ năm 1945 đến năm 2200.
     */
    day: string;
    /**
     * Các danh mục
     *
     * @minItems 2
     *
     * Items: Danh mục
     */
    from: {
      /**
       * Mã cơ quan công bố
       */
      publisher: string;
      /**
       * Thư mục. Tính từ thư mục chứa danh mục này.
       */
      folder: string;
      /**
       * Mã kiểm tra. Của danh mục khi được hợp nhất.
       */
      fingerprint: string;
    }[];
  };
}
/**
 * Sổ cơ quan. Các sở, ban, ngành quản lý thủ tục (departments.yaml).
 */
export interface Departments {
  /**
   * Danh sách cơ quan
   */
  departments: Department[];
}
/**
 * Cơ quan. Một cơ quan quản lý (sở, ban, ngành) trong sổ đăng ký.
 */
export interface Department {
  /**
   * Mã định danh. Chữ thường không dấu, chữ số và dấu gạch nối, ví dụ so-tu-phap.
   */
  id: string;
  /**
   * Văn bản. Chuỗi chữ không rỗng, dạng Unicode NFC, không có dấu cách thừa ở hai đầu.
   */
  name: string;
  /**
   * Cách viết khác. Những cách viết gặp trong văn bản, ví dụ Sở Tư Pháp.
   *
   * Items: Văn bản. Chuỗi chữ không rỗng, dạng Unicode NFC, không có dấu cách thừa ở hai đầu.
   */
  aliases?: string[];
  level?: Level;
  /**
   * Ngày. Ngày theo dạng năm-tháng-ngày, ví dụ 2020-08-03; từ năm 1945 đến năm 2200.
   */
  validFrom?: string;
  /**
   * Ngày. Ngày theo dạng năm-tháng-ngày, ví dụ 2020-08-03; từ năm 1945 đến năm 2200.
   */
  validTo?: string;
  /**
   * Mã định danh. Chữ thường không dấu, chữ số và dấu gạch nối, ví dụ so-tu-phap.
   */
  succeededBy?: string;
}
/**
 * Sổ lĩnh vực. Các lĩnh vực của thủ tục hành chính (sectors.yaml).
 */
export interface Sectors {
  /**
   * Danh sách lĩnh vực
   */
  sectors: Sector[];
}
/**
 * Lĩnh vực. Một lĩnh vực trong sổ đăng ký.
 */
export interface Sector {
  /**
   * Mã định danh. Chữ thường không dấu, chữ số và dấu gạch nối, ví dụ so-tu-phap.
   */
  id: string;
  /**
   * Văn bản. Chuỗi chữ không rỗng, dạng Unicode NFC, không có dấu cách thừa ở hai đầu.
   */
  name: string;
  /**
   * Cách viết khác
   *
   * Items: Văn bản. Chuỗi chữ không rỗng, dạng Unicode NFC, không có dấu cách thừa ở hai đầu.
   */
  aliases?: string[];
  /**
   * Văn bản. Chuỗi chữ không rỗng, dạng Unicode NFC, không có dấu cách thừa ở hai đầu.
   */
  code?: string;
  /**
   * Ngày. Ngày theo dạng năm-tháng-ngày, ví dụ 2020-08-03; từ năm 1945 đến năm 2200.
   */
  validFrom?: string;
  /**
   * Ngày. Ngày theo dạng năm-tháng-ngày, ví dụ 2020-08-03; từ năm 1945 đến năm 2200.
   */
  validTo?: string;
  /**
   * Mã định danh. Chữ thường không dấu, chữ số và dấu gạch nối, ví dụ so-tu-phap.
   */
  succeededBy?: string;
}
/**
 * Ngày nghỉ. Ngày nghỉ và ngày làm bù theo thông báo từng năm, dùng khi tính thời hạn theo ngày làm việc (holidays.yaml). Ngày nghỉ cố định theo Điều 112 Bộ luật Lao động đã có sẵn; khi tệp này ghi ngày nghỉ Tết Âm lịch hoặc ngày liền kề 02/9 của một năm thì các ngày đó thay cho ngày dự kiến.
 */
export interface Holidays {
  /**
   * Ngày nghỉ
   */
  holidays: {
    /**
     * Ngày. Ngày theo dạng năm-tháng-ngày, ví dụ 2020-08-03; từ năm 1945 đến năm 2200.
     */
    date: string;
    /**
     * Văn bản. Chuỗi chữ không rỗng, dạng Unicode NFC, không có dấu cách thừa ở hai đầu.
     */
    name?: string;
  }[];
  /**
   * Ngày làm bù. Ngày đi làm bù, hoặc ngày vẫn làm việc dù trong lịch là ngày nghỉ.
   *
   * Items: Ngày. Ngày theo dạng năm-tháng-ngày, ví dụ 2020-08-03; từ năm 1945 đến năm 2200.
   */
  workingDays?: string[];
}
/**
 * Văn bản. Tình trạng của những văn bản mà thủ tục căn cứ vào (documents.yaml): hết hiệu lực, ngưng hiệu lực, được sửa đổi, bổ sung. tthc review tìm những thủ tục phải rà soát (Chương V NĐ 63/2010/NĐ-CP).
 */
export interface Documents {
  /**
   * Các văn bản
   */
  documents: DocumentStatus[];
}
/**
 * Một văn bản
 */
export interface DocumentStatus {
  /**
   * Văn bản. Chuỗi chữ không rỗng, dạng Unicode NFC, không có dấu cách thừa ở hai đầu.
   */
  number: string;
  /**
   * Ngày. Ngày theo dạng năm-tháng-ngày, ví dụ 2020-08-03; từ năm 1945 đến năm 2200.
   */
  issued?: string;
  /**
   * Ngày. Ngày theo dạng năm-tháng-ngày, ví dụ 2020-08-03; từ năm 1945 đến năm 2200.
   */
  effective?: string;
  /**
   * Ngày. Ngày theo dạng năm-tháng-ngày, ví dụ 2020-08-03; từ năm 1945 đến năm 2200.
   */
  expires?: string;
  /**
   * Văn bản. Chuỗi chữ không rỗng, dạng Unicode NFC, không có dấu cách thừa ở hai đầu.
   */
  title?: string;
  endedBy?: Document;
  /**
   * Các văn bản sửa đổi, bổ sung. Ngày có hiệu lực ghi ở “effective” của từng văn bản.
   *
   * @minItems 1
   */
  amendedBy?: Document[];
  /**
   * Ngưng hiệu lực
   */
  suspended?: {
    /**
     * Ngày. Ngày theo dạng năm-tháng-ngày, ví dụ 2020-08-03; từ năm 1945 đến năm 2200.
     */
    from: string;
    /**
     * Ngày. Ngày theo dạng năm-tháng-ngày, ví dụ 2020-08-03; từ năm 1945 đến năm 2200.
     */
    expires?: string;
    by?: Document;
  };
}
/**
 * Văn bản. Văn bản quy phạm pháp luật hoặc quyết định: số, ký hiệu; ngày ký; tên; điều khoản liên quan.
 */
export interface Document {
  /**
   * Văn bản. Chuỗi chữ không rỗng, dạng Unicode NFC, không có dấu cách thừa ở hai đầu.
   */
  number: string;
  /**
   * Ngày. Ngày theo dạng năm-tháng-ngày, ví dụ 2020-08-03; từ năm 1945 đến năm 2200.
   */
  issued?: string;
  /**
   * Ngày. Ngày theo dạng năm-tháng-ngày, ví dụ 2020-08-03; từ năm 1945 đến năm 2200.
   */
  effective?: string;
  /**
   * Văn bản. Chuỗi chữ không rỗng, dạng Unicode NFC, không có dấu cách thừa ở hai đầu.
   */
  issuer?: string;
  /**
   * Trình tự, thủ tục rút gọn. Văn bản ban hành theo trình tự, thủ tục rút gọn: quyết định công bố trong 03 ngày kể từ ngày ký văn bản (Điều 15 NĐ 63/2010/NĐ-CP).
   */
  shortened?: boolean;
  /**
   * Văn bản. Chuỗi chữ không rỗng, dạng Unicode NFC, không có dấu cách thừa ở hai đầu.
   */
  title?: string;
  /**
   * Văn bản. Chuỗi chữ không rỗng, dạng Unicode NFC, không có dấu cách thừa ở hai đầu.
   */
  provisions?: string;
}
/**
 * Phát hiện được chấp nhận. Những phát hiện đã được xem xét và chấp nhận, có lý do và thời hạn (accepted.yaml).
 */
export interface Accepted {
  /**
   * Danh sách
   */
  accepted: {
    /**
     * Mã kiểm tra của phát hiện. Mục “fingerprint” trong kết quả tthc validate --format json; nhiều phát hiện cùng một quy tắc thì ghi thành danh sách.
     */
    fingerprint: string | string[];
    /**
     * Văn bản. Chuỗi chữ không rỗng, dạng Unicode NFC, không có dấu cách thừa ở hai đầu.
     */
    rule: string;
    /**
     * Văn bản. Chuỗi chữ không rỗng, dạng Unicode NFC, không có dấu cách thừa ở hai đầu.
     */
    decision?: string;
    /**
     * Văn bản. Chuỗi chữ không rỗng, dạng Unicode NFC, không có dấu cách thừa ở hai đầu.
     */
    reason: string;
    /**
     * Ngày. Ngày theo dạng năm-tháng-ngày, ví dụ 2020-08-03; từ năm 1945 đến năm 2200.
     */
    until: string;
  }[];
}
/**
 * Phản ánh, kiến nghị. Một phản ánh, kiến nghị về hành vi hành chính hoặc quy định hành chính (feedback/<ngày nhận>-<số>.yaml). Không ghi tên, địa chỉ, số điện thoại của người phản ánh: danh mục nằm trong git, mọi bản sao giữ mãi những gì đã ghi.
 */
export interface Feedback {
  /**
   * Văn bản. Chuỗi chữ không rỗng, dạng Unicode NFC, không có dấu cách thừa ở hai đầu.
   */
  number: string;
  /**
   * Ngày. Ngày theo dạng năm-tháng-ngày, ví dụ 2020-08-03; từ năm 1945 đến năm 2200.
   */
  received: string;
  /**
   * Về. “conduct”: hành vi hành chính; “rule”: quy định hành chính.
   */
  about: 'conduct' | 'rule';
  /**
   * Văn bản. Chuỗi chữ không rỗng, dạng Unicode NFC, không có dấu cách thừa ở hai đầu.
   */
  procedure?: string;
  /**
   * Mã định danh. Chữ thường không dấu, chữ số và dấu gạch nối, ví dụ so-tu-phap.
   */
  department: string;
  /**
   * Văn bản. Chuỗi chữ không rỗng, dạng Unicode NFC, không có dấu cách thừa ở hai đầu.
   */
  summary: string;
  /**
   * Ngày. Ngày theo dạng năm-tháng-ngày, ví dụ 2020-08-03; từ năm 1945 đến năm 2200.
   */
  due?: string;
  /**
   * Ngày. Ngày theo dạng năm-tháng-ngày, ví dụ 2020-08-03; từ năm 1945 đến năm 2200.
   */
  answered?: string;
  /**
   * Ngày. Ngày theo dạng năm-tháng-ngày, ví dụ 2020-08-03; từ năm 1945 đến năm 2200.
   */
  posted?: string;
}
/**
 * Nội dung thủ tục. Các phần của một thủ tục theo Điều 8 Nghị định 63/2010/NĐ-CP.
 */
export interface ProcedureContent {
  /**
   * Mã số TTHC. Mã trên Cơ sở dữ liệu quốc gia, luôn đặt trong dấu ngoặc kép: "2.000815". Có thể kèm mã cơ quan công bố: "2.000815.000.00.00.H55" hoặc "2.000815.H55". Thủ tục hành chính nội bộ có thể có mã của địa phương: NB-SCT-01.
   */
  code?: string;
  /**
   * Văn bản. Chuỗi chữ không rỗng, dạng Unicode NFC, không có dấu cách thừa ở hai đầu.
   */
  name: string;
  /**
   * Mã định danh. Chữ thường không dấu, chữ số và dấu gạch nối, ví dụ so-tu-phap.
   */
  department: string;
  /**
   * Mã định danh. Chữ thường không dấu, chữ số và dấu gạch nối, ví dụ so-tu-phap.
   */
  sector: string;
  levels: Levels;
  /**
   * Loại. “standard”: thủ tục thông thường; “specific”: thủ tục đặc thù do địa phương quy định (trong quyết định công bố phải có đủ nội dung); “internal”: thủ tục hành chính nội bộ, giữa các cơ quan nhà nước với nhau, không tính vào số thủ tục.
   */
  kind?: 'standard' | 'specific' | 'internal';
  /**
   * Mức nội dung. “list”: như một dòng danh mục; “full”: đủ các bộ phận tạo thành theo Điều 8 NĐ 63/2010/NĐ-CP.
   */
  profile?: 'list' | 'full';
  timeLimit?: TimeLimit;
  timeLimitByLaw?: TimeLimit;
  /**
   * Phí, lệ phí. Danh sách mức thu; “none”: không thu; “unspecified”: chưa có thông tin (khác với không thu).
   */
  fees?: ('none' | 'unspecified') | Fee[];
  implementingAgencies?: ImplementingAgencies;
  /**
   * Văn bản. Chuỗi chữ không rỗng, dạng Unicode NFC, không có dấu cách thừa ở hai đầu.
   */
  decidingAgency?: string;
  coordinatingAgencies?: CoordinatingAgencies;
  /**
   * Văn bản. Chuỗi chữ không rỗng, dạng Unicode NFC, không có dấu cách thừa ở hai đầu.
   */
  receptionPlace?: string;
  applicants?: Applicants;
  /**
   * Dịch vụ công trực tuyến. “full”: toàn trình; “partial”: một phần; “information”: chỉ cung cấp thông tin; “none”: không; “unspecified”: chưa có thông tin.
   */
  online?: 'full' | 'partial' | 'information' | 'none' | 'unspecified';
  onlineReason?: OnlineReason;
  /**
   * Mức độ trực tuyến cũ. Mức độ 1–4 trước Nghị định 42/2022/NĐ-CP, chỉ để tra lịch sử.
   */
  legacyOnlineLevel?: number;
  /**
   * Dịch vụ bưu chính công ích
   */
  postal?: boolean;
  byPost?: ByPost;
  /**
   * Mức độ dịch vụ chủ động. Điều 16 NĐ 224/2026/NĐ-CP, mức 1 đến 4.
   */
  proactive?: number;
  /**
   * Phi địa giới hành chính. Thực hiện không phụ thuộc địa giới hành chính.
   */
  boundaryFree?: boolean;
  /**
   * Liên thông. “none”: không; “same_level”: cùng cấp; “cross_level”: giữa các cấp.
   */
  interlinked?: 'none' | 'same_level' | 'cross_level';
  /**
   * Thực hiện tại Bộ phận Một cửa
   */
  oneStop?: boolean;
  internalProcess?: InternalProcess;
  /**
   * Nội dung riêng của từng cấp. Chỉ ghi phần mà ở cấp đó khác với giá trị chung của thủ tục: thời hạn, phí, dịch vụ trực tuyến, quy trình nội bộ.
   */
  byLevel?: {
    ministry?: LevelContent;
    province?: LevelContent;
    district?: LevelContent;
    commune?: LevelContent;
    other?: LevelContent;
  };
  legalBases?: LegalBases;
  /**
   * Trình tự thực hiện. Điểm b khoản 2 Điều 8 NĐ 63/2010/NĐ-CP.
   */
  steps?: string | (string | Step)[];
  /**
   * Cách thức thực hiện. Điểm c khoản 2 Điều 8 NĐ 63/2010/NĐ-CP.
   */
  methods?: string | (string | Method)[];
  /**
   * Thành phần, số lượng hồ sơ. Điểm d khoản 2 Điều 8 NĐ 63/2010/NĐ-CP.
   */
  dossier?: string | (string | DossierPart)[];
  /**
   * Danh sách nội dung. Một đoạn văn bản, hoặc danh sách các đoạn.
   */
  results?: string | string[];
  /**
   * Danh sách nội dung. Một đoạn văn bản, hoặc danh sách các đoạn.
   */
  forms?: string | string[];
  /**
   * Danh sách nội dung. Một đoạn văn bản, hoặc danh sách các đoạn.
   */
  conditions?: string | string[];
  /**
   * Định danh trên Cổng. Mã UUID của thủ tục trên Cổng Dịch vụ công quốc gia.
   */
  portalId?: string;
  /**
   * Văn bản. Chuỗi chữ không rỗng, dạng Unicode NFC, không có dấu cách thừa ở hai đầu.
   */
  friendlyName?: string;
  keywords?: Keywords;
  groups?: Groups;
  /**
   * Tình trạng. Do tthc ghi. “active”: có hiệu lực; “suspended”: ngưng hiệu lực; “lapsed”: hết thời hạn; “abolished”: bị bãi bỏ, vẫn được giữ lại (khoản 4 Điều 26 NĐ 63/2010/NĐ-CP).
   */
  status?: 'active' | 'suspended' | 'lapsed' | 'abolished';
  /**
   * Ngày. Ngày theo dạng năm-tháng-ngày, ví dụ 2020-08-03; từ năm 1945 đến năm 2200.
   */
  effectiveFrom?: string;
  /**
   * Ngày. Ngày theo dạng năm-tháng-ngày, ví dụ 2020-08-03; từ năm 1945 đến năm 2200.
   */
  effectiveTo?: string;
  /**
   * Ngày. Ngày theo dạng năm-tháng-ngày, ví dụ 2020-08-03; từ năm 1945 đến năm 2200.
   */
  expires?: string;
  until?: AwaitedDocument;
  publishedBy?: Document;
  /**
   * Các quyết định sửa đổi, bổ sung
   */
  amendedBy?: Document[];
  abolishedBy?: Document;
  suspendedBy?: Document;
  /**
   * Thay thế các thủ tục
   *
   * Items: Văn bản. Chuỗi chữ không rỗng, dạng Unicode NFC, không có dấu cách thừa ở hai đầu.
   */
  replaces?: string[];
  /**
   * Được thay thế bởi
   *
   * Items: Văn bản. Chuỗi chữ không rỗng, dạng Unicode NFC, không có dấu cách thừa ở hai đầu.
   */
  replacedBy?: string[];
}
/**
 * Thời hạn giải quyết. Điểm đ khoản 2 Điều 8 NĐ 63/2010/NĐ-CP. Có thể chỉ ghi “text”.
 */
export interface TimeLimit {
  /**
   * Số
   */
  value?: number;
  /**
   * Đơn vị. “hour”: giờ; “day”: ngày; “working_day”: ngày làm việc; “month”: tháng.
   */
  unit?: 'hour' | 'day' | 'working_day' | 'month';
  /**
   * Văn bản. Chuỗi chữ không rỗng, dạng Unicode NFC, không có dấu cách thừa ở hai đầu.
   */
  text?: string;
}
/**
 * Mức thu
 */
export interface Fee {
  /**
   * Số tiền. Số nguyên đồng, không có dấu chấm ngăn: 8000.
   */
  amount?: number;
  /**
   * Tiền tệ
   */
  currency?: string;
  /**
   * Văn bản. Chuỗi chữ không rỗng, dạng Unicode NFC, không có dấu cách thừa ở hai đầu.
   */
  per?: string;
  /**
   * Văn bản. Chuỗi chữ không rỗng, dạng Unicode NFC, không có dấu cách thừa ở hai đầu.
   */
  text?: string;
}
/**
 * Lý do chỉ trực tuyến một phần. Điều 14 NĐ 224/2026/NĐ-CP: lý do và quy định của luật chuyên ngành.
 */
export interface OnlineReason {
  /**
   * Lý do. “presence”: phải có mặt; “inspection”: kiểm tra thực tế; “technical_fault”: sự cố kỹ thuật; “technical”: yêu cầu kỹ thuật khác; “other”: lý do khác.
   */
  kind: 'presence' | 'inspection' | 'technical_fault' | 'technical' | 'other';
  basis?: Document;
}
/**
 * Qua bưu chính công ích. “receive”: tiếp nhận hồ sơ; “return”: trả kết quả.
 */
export interface ByPost {
  /**
   * Tiếp nhận hồ sơ
   */
  receive?: boolean;
  /**
   * Trả kết quả
   */
  return?: boolean;
}
/**
 * Quy trình nội bộ. Quyết định phê duyệt quy trình nội bộ giải quyết thủ tục.
 */
export interface InternalProcess {
  /**
   * Văn bản. Chuỗi chữ không rỗng, dạng Unicode NFC, không có dấu cách thừa ở hai đầu.
   */
  decision: string;
  /**
   * Ngày. Ngày theo dạng năm-tháng-ngày, ví dụ 2020-08-03; từ năm 1945 đến năm 2200.
   */
  issued?: string;
}
/**
 * Nội dung ở một cấp
 */
export interface LevelContent {
  timeLimit?: TimeLimit;
  /**
   * Phí, lệ phí. Danh sách mức thu; “none”: không thu; “unspecified”: chưa có thông tin (khác với không thu).
   */
  fees?: ('none' | 'unspecified') | Fee[];
  /**
   * Dịch vụ công trực tuyến. “full”: toàn trình; “partial”: một phần; “information”: chỉ cung cấp thông tin; “none”: không; “unspecified”: chưa có thông tin.
   */
  online?: 'full' | 'partial' | 'information' | 'none' | 'unspecified';
  internalProcess?: InternalProcess;
}
/**
 * Bước
 */
export interface Step {
  /**
   * Văn bản. Chuỗi chữ không rỗng, dạng Unicode NFC, không có dấu cách thừa ở hai đầu.
   */
  case?: string;
  /**
   * Văn bản. Chuỗi chữ không rỗng, dạng Unicode NFC, không có dấu cách thừa ở hai đầu.
   */
  text: string;
}
/**
 * Cách thức
 */
export interface Method {
  /**
   * Kênh. “direct”: trực tiếp; “online”: trực tuyến; “post”: bưu chính.
   */
  channel: 'direct' | 'online' | 'post';
  time?: TimeLimit;
  /**
   * Phí, lệ phí. Danh sách mức thu; “none”: không thu; “unspecified”: chưa có thông tin (khác với không thu).
   */
  fees?: ('none' | 'unspecified') | Fee[];
  /**
   * Văn bản. Chuỗi chữ không rỗng, dạng Unicode NFC, không có dấu cách thừa ở hai đầu.
   */
  note?: string;
}
/**
 * Nhóm giấy tờ
 */
export interface DossierPart {
  /**
   * Văn bản. Chuỗi chữ không rỗng, dạng Unicode NFC, không có dấu cách thừa ở hai đầu.
   */
  case?: string;
  /**
   * Giấy tờ
   */
  documents: {
    /**
     * Văn bản. Chuỗi chữ không rỗng, dạng Unicode NFC, không có dấu cách thừa ở hai đầu.
     */
    name: string;
    /**
     * Bản chính
     */
    originals?: number;
    /**
     * Bản sao
     */
    copies?: number;
    /**
     * Văn bản. Chuỗi chữ không rỗng, dạng Unicode NFC, không có dấu cách thừa ở hai đầu.
     */
    form?: string;
  }[];
  /**
   * Số bộ hồ sơ
   */
  sets?: number;
}
/**
 * Văn bản chờ ban hành. Văn bản mà đến khi có hiệu lực thì hiệu lực đang nói đến chấm dứt; chưa ban hành thì ghi bằng lời ở “title”.
 */
export interface AwaitedDocument {
  /**
   * Văn bản. Chuỗi chữ không rỗng, dạng Unicode NFC, không có dấu cách thừa ở hai đầu.
   */
  number?: string;
  /**
   * Ngày. Ngày theo dạng năm-tháng-ngày, ví dụ 2020-08-03; từ năm 1945 đến năm 2200.
   */
  issued?: string;
  /**
   * Ngày. Ngày theo dạng năm-tháng-ngày, ví dụ 2020-08-03; từ năm 1945 đến năm 2200.
   */
  effective?: string;
  /**
   * Văn bản. Chuỗi chữ không rỗng, dạng Unicode NFC, không có dấu cách thừa ở hai đầu.
   */
  title?: string;
}
/**
 * Quyết định. Một quyết định làm thay đổi danh mục (decisions/<năm>/<ngày ký>-<số>.yaml). Đã áp dụng thì không sửa.
 */
export interface Decision {
  /**
   * Văn bản. Chuỗi chữ không rỗng, dạng Unicode NFC, không có dấu cách thừa ở hai đầu.
   */
  number: string;
  /**
   * Loại quyết định. “baseline”: danh mục ban đầu; “publication”: công bố; “internal_process”: phê duyệt quy trình nội bộ; “online_service”: dịch vụ công trực tuyến; “boundary_free”: danh mục thủ tục thực hiện không phụ thuộc vào địa giới hành chính; “correction”: đính chính.
   */
  kind:
    | 'baseline'
    | 'publication'
    | 'internal_process'
    | 'online_service'
    | 'boundary_free'
    | 'correction';
  /**
   * Văn bản. Chuỗi chữ không rỗng, dạng Unicode NFC, không có dấu cách thừa ở hai đầu.
   */
  issuer?: string;
  /**
   * Ngày. Ngày theo dạng năm-tháng-ngày, ví dụ 2020-08-03; từ năm 1945 đến năm 2200.
   */
  issued: string;
  /**
   * Ngày có hiệu lực. Ngày có hiệu lực, hoặc “on_signing” (kể từ ngày ký).
   */
  effective: 'on_signing' | string;
  /**
   * Ngày. Ngày theo dạng năm-tháng-ngày, ví dụ 2020-08-03; từ năm 1945 đến năm 2200.
   */
  expires?: string;
  until?: AwaitedDocument;
  /**
   * Ngày. Ngày theo dạng năm-tháng-ngày, ví dụ 2020-08-03; từ năm 1945 đến năm 2200.
   */
  posted?: string;
  /**
   * Văn bản. Chuỗi chữ không rỗng, dạng Unicode NFC, không có dấu cách thừa ở hai đầu.
   */
  title?: string;
  /**
   * Văn bản. Chuỗi chữ không rỗng, dạng Unicode NFC, không có dấu cách thừa ở hai đầu.
   */
  note?: string;
  /**
   * Mã định danh. Chữ thường không dấu, chữ số và dấu gạch nối, ví dụ so-tu-phap.
   */
  department?: string;
  /**
   * Các cơ quan. Mã định danh các cơ quan liên quan; mục ghi đầy đủ thì được thêm vào departments.yaml.
   */
  departments?: (string | Department)[];
  /**
   * Lĩnh vực thêm mới. Các lĩnh vực được thêm vào sectors.yaml.
   */
  sectors?: Sector[];
  /**
   * Số lượng nêu trong quyết định
   */
  declared?: {
    /**
     * Mới ban hành
     */
    new?: number;
    /**
     * Sửa đổi, bổ sung
     */
    amended?: number;
    /**
     * Thay thế
     */
    replaced?: number;
    /**
     * Bãi bỏ
     */
    abolished?: number;
  };
  /**
   * Căn cứ
   */
  legalBases?: Document[];
  /**
   * Quyết định bị thay thế, bãi bỏ. Cả quyết định, hoặc chỉ phần về các thủ tục nêu ở “codes”.
   */
  supersedes?: (string | Superseded)[];
  /**
   * Chấm dứt hiệu lực. Các quyết định, hoặc dòng của các quyết định đó, hết hiệu lực theo quyết định này.
   *
   * @minItems 1
   */
  ends?: EndedEffect[];
  /**
   * Ngưng hiệu lực. Các quyết định, dòng, hoặc dòng căn cứ vào một văn bản, ngưng hiệu lực bởi quyết định này.
   *
   * @minItems 1
   */
  suspends?: SuspendedEffect[];
  /**
   * Tiếp tục có hiệu lực. Những gì đã ngưng hiệu lực nay có hiệu lực trở lại.
   *
   * @minItems 1
   */
  resumes?: ResumedEffect[];
  /**
   * Sau các quyết định. Số của các quyết định cùng ngày phải đứng trước.
   *
   * Items: Văn bản. Chuỗi chữ không rỗng, dạng Unicode NFC, không có dấu cách thừa ở hai đầu.
   */
  after?: string[];
  /**
   * Văn bản. Chuỗi chữ không rỗng, dạng Unicode NFC, không có dấu cách thừa ở hai đầu.
   */
  retroactiveReason?: string;
  /**
   * Mới ban hành
   */
  new?: ProcedureContent[];
  /**
   * Được sửa đổi, bổ sung
   */
  amended?: Amendment[];
  /**
   * Được thay thế
   */
  replaced?: Replacement[];
  /**
   * Bị bãi bỏ
   */
  abolished?: Abolition[];
  /**
   * Ghi sổ. Do tthc ghi khi áp dụng: danh mục lúc đó tính đến ngày nào, và mã kiểm tra của nội dung để biết tệp có bị sửa sau đó không.
   */
  recorded?: {
    /**
     * Ngày. Ngày theo dạng năm-tháng-ngày, ví dụ 2020-08-03; từ năm 1945 đến năm 2200.
     */
    asOf: string;
    /**
     * Mã kiểm tra nội dung
     */
    fingerprint: string;
    /**
     * Ngày. Ngày theo dạng năm-tháng-ngày, ví dụ 2020-08-03; từ năm 1945 đến năm 2200.
     */
    day?: string;
    /**
     * Phép thực hiện. Từ 2: dòng nêu cấp chỉ tác động tới cấp đó. Không ghi: quyết định được áp dụng theo phép trước đó, và được dựng lại như thế.
     */
    algebra?: number;
    /**
     * Văn bản. Chuỗi chữ không rỗng, dạng Unicode NFC, không có dấu cách thừa ở hai đầu.
     */
    name?: string;
    /**
     * Nội dung trước đó của cơ quan, lĩnh vực. Chỉ ghi khi quyết định ghi lại cơ quan, lĩnh vực đã có: nội dung có trước mọi quyết định, để khi hủy việc áp dụng thì trở lại như cũ.
     */
    former?: {
      /**
       * Các cơ quan
       */
      departments?: Department[];
      /**
       * Các lĩnh vực
       */
      sectors?: Sector[];
    };
  };
}
/**
 * Quyết định bị thay thế
 */
export interface Superseded {
  /**
   * Văn bản. Chuỗi chữ không rỗng, dạng Unicode NFC, không có dấu cách thừa ở hai đầu.
   */
  number: string;
  /**
   * Ngày. Ngày theo dạng năm-tháng-ngày, ví dụ 2020-08-03; từ năm 1945 đến năm 2200.
   */
  issued?: string;
  /**
   * Văn bản. Chuỗi chữ không rỗng, dạng Unicode NFC, không có dấu cách thừa ở hai đầu.
   */
  provisions?: string;
  /**
   * Các thủ tục
   *
   * Items: Văn bản. Chuỗi chữ không rỗng, dạng Unicode NFC, không có dấu cách thừa ở hai đầu.
   */
  codes?: string[];
}
/**
 * Hiệu lực bị chấm dứt
 */
export interface EndedEffect {
  /**
   * Văn bản. Chuỗi chữ không rỗng, dạng Unicode NFC, không có dấu cách thừa ở hai đầu.
   */
  number?: string;
  /**
   * Ngày. Ngày theo dạng năm-tháng-ngày, ví dụ 2020-08-03; từ năm 1945 đến năm 2200.
   */
  issued?: string;
  /**
   * Các thủ tục. Chỉ những dòng về các thủ tục này; không ghi: cả quyết định.
   *
   * @minItems 1
   *
   * Items: Văn bản. Chuỗi chữ không rỗng, dạng Unicode NFC, không có dấu cách thừa ở hai đầu.
   */
  codes?: string[];
  until?: AwaitedDocument;
  /**
   * Ngày. Ngày theo dạng năm-tháng-ngày, ví dụ 2020-08-03; từ năm 1945 đến năm 2200.
   */
  expires?: string;
}
/**
 * Hiệu lực bị ngưng
 */
export interface SuspendedEffect {
  /**
   * Văn bản. Chuỗi chữ không rỗng, dạng Unicode NFC, không có dấu cách thừa ở hai đầu.
   */
  number?: string;
  /**
   * Ngày. Ngày theo dạng năm-tháng-ngày, ví dụ 2020-08-03; từ năm 1945 đến năm 2200.
   */
  issued?: string;
  /**
   * Các thủ tục. Chỉ những dòng về các thủ tục này; không ghi: cả quyết định.
   *
   * @minItems 1
   *
   * Items: Văn bản. Chuỗi chữ không rỗng, dạng Unicode NFC, không có dấu cách thừa ở hai đầu.
   */
  codes?: string[];
  basis?: Document;
  /**
   * Ngày. Ngày theo dạng năm-tháng-ngày, ví dụ 2020-08-03; từ năm 1945 đến năm 2200.
   */
  expires?: string;
}
/**
 * Hiệu lực trở lại
 */
export interface ResumedEffect {
  /**
   * Văn bản. Chuỗi chữ không rỗng, dạng Unicode NFC, không có dấu cách thừa ở hai đầu.
   */
  number?: string;
  /**
   * Ngày. Ngày theo dạng năm-tháng-ngày, ví dụ 2020-08-03; từ năm 1945 đến năm 2200.
   */
  issued?: string;
  /**
   * Các thủ tục. Chỉ những dòng về các thủ tục này; không ghi: cả quyết định.
   *
   * @minItems 1
   *
   * Items: Văn bản. Chuỗi chữ không rỗng, dạng Unicode NFC, không có dấu cách thừa ở hai đầu.
   */
  codes?: string[];
  basis?: Document;
}
/**
 * Dòng sửa đổi, bổ sung. Thủ tục được sửa đổi, bổ sung, nội dung mới và văn bản quy định việc sửa đổi, bổ sung (khoản 2 Điều 15 NĐ 63/2010/NĐ-CP).
 */
export interface Amendment {
  /**
   * Mã số TTHC. Mã trên Cơ sở dữ liệu quốc gia, luôn đặt trong dấu ngoặc kép: "2.000815". Có thể kèm mã cơ quan công bố: "2.000815.000.00.00.H55" hoặc "2.000815.H55". Thủ tục hành chính nội bộ có thể có mã của địa phương: NB-SCT-01.
   */
  code?: string;
  /**
   * Văn bản. Chuỗi chữ không rỗng, dạng Unicode NFC, không có dấu cách thừa ở hai đầu.
   */
  id?: string;
  /**
   * Văn bản. Chuỗi chữ không rỗng, dạng Unicode NFC, không có dấu cách thừa ở hai đầu.
   */
  name?: string;
  levels?: Levels;
  /**
   * Nội dung mới
   */
  changes?: {
    /**
     * Mã số TTHC. Mã trên Cơ sở dữ liệu quốc gia, luôn đặt trong dấu ngoặc kép: "2.000815". Có thể kèm mã cơ quan công bố: "2.000815.000.00.00.H55" hoặc "2.000815.H55". Thủ tục hành chính nội bộ có thể có mã của địa phương: NB-SCT-01.
     */
    code?: string;
    /**
     * Văn bản. Chuỗi chữ không rỗng, dạng Unicode NFC, không có dấu cách thừa ở hai đầu.
     */
    name?: string;
    /**
     * Mã định danh. Chữ thường không dấu, chữ số và dấu gạch nối, ví dụ so-tu-phap.
     */
    department?: string;
    /**
     * Mã định danh. Chữ thường không dấu, chữ số và dấu gạch nối, ví dụ so-tu-phap.
     */
    sector?: string;
    levels?: Levels;
    /**
     * Loại. “standard”: thủ tục thông thường; “specific”: thủ tục đặc thù do địa phương quy định (trong quyết định công bố phải có đủ nội dung); “internal”: thủ tục hành chính nội bộ, giữa các cơ quan nhà nước với nhau, không tính vào số thủ tục.
     */
    kind?: 'standard' | 'specific' | 'internal';
    /**
     * Mức nội dung. “list”: như một dòng danh mục; “full”: đủ các bộ phận tạo thành theo Điều 8 NĐ 63/2010/NĐ-CP.
     */
    profile?: 'list' | 'full';
    timeLimit?: TimeLimit;
    timeLimitByLaw?: TimeLimit;
    /**
     * Phí, lệ phí. Danh sách mức thu; “none”: không thu; “unspecified”: chưa có thông tin (khác với không thu).
     */
    fees?: ('none' | 'unspecified') | Fee[];
    implementingAgencies?: ImplementingAgencies;
    /**
     * Văn bản. Chuỗi chữ không rỗng, dạng Unicode NFC, không có dấu cách thừa ở hai đầu.
     */
    decidingAgency?: string;
    coordinatingAgencies?: CoordinatingAgencies;
    /**
     * Văn bản. Chuỗi chữ không rỗng, dạng Unicode NFC, không có dấu cách thừa ở hai đầu.
     */
    receptionPlace?: string;
    applicants?: Applicants;
    /**
     * Dịch vụ công trực tuyến. “full”: toàn trình; “partial”: một phần; “information”: chỉ cung cấp thông tin; “none”: không; “unspecified”: chưa có thông tin.
     */
    online?: 'full' | 'partial' | 'information' | 'none' | 'unspecified';
    onlineReason?: OnlineReason;
    /**
     * Mức độ trực tuyến cũ. Mức độ 1–4 trước Nghị định 42/2022/NĐ-CP, chỉ để tra lịch sử.
     */
    legacyOnlineLevel?: number;
    /**
     * Dịch vụ bưu chính công ích
     */
    postal?: boolean;
    byPost?: ByPost;
    /**
     * Mức độ dịch vụ chủ động. Điều 16 NĐ 224/2026/NĐ-CP, mức 1 đến 4.
     */
    proactive?: number;
    /**
     * Phi địa giới hành chính. Thực hiện không phụ thuộc địa giới hành chính.
     */
    boundaryFree?: boolean;
    /**
     * Liên thông. “none”: không; “same_level”: cùng cấp; “cross_level”: giữa các cấp.
     */
    interlinked?: 'none' | 'same_level' | 'cross_level';
    /**
     * Thực hiện tại Bộ phận Một cửa
     */
    oneStop?: boolean;
    internalProcess?: InternalProcess;
    legalBases?: LegalBases;
    /**
     * Trình tự thực hiện. Điểm b khoản 2 Điều 8 NĐ 63/2010/NĐ-CP.
     */
    steps?: string | (string | Step)[];
    /**
     * Cách thức thực hiện. Điểm c khoản 2 Điều 8 NĐ 63/2010/NĐ-CP.
     */
    methods?: string | (string | Method)[];
    /**
     * Thành phần, số lượng hồ sơ. Điểm d khoản 2 Điều 8 NĐ 63/2010/NĐ-CP.
     */
    dossier?: string | (string | DossierPart)[];
    /**
     * Danh sách nội dung. Một đoạn văn bản, hoặc danh sách các đoạn.
     */
    results?: string | string[];
    /**
     * Danh sách nội dung. Một đoạn văn bản, hoặc danh sách các đoạn.
     */
    forms?: string | string[];
    /**
     * Danh sách nội dung. Một đoạn văn bản, hoặc danh sách các đoạn.
     */
    conditions?: string | string[];
    /**
     * Định danh trên Cổng. Mã UUID của thủ tục trên Cổng Dịch vụ công quốc gia.
     */
    portalId?: string;
    /**
     * Văn bản. Chuỗi chữ không rỗng, dạng Unicode NFC, không có dấu cách thừa ở hai đầu.
     */
    friendlyName?: string;
    keywords?: Keywords;
    groups?: Groups;
  };
  /**
   * Các bộ phận được sửa đổi, bổ sung. Tên các mục được sửa đổi, bổ sung, ví dụ “[timeLimit, fees]”.
   */
  changedParts?: (
    | 'code'
    | 'name'
    | 'department'
    | 'sector'
    | 'levels'
    | 'kind'
    | 'profile'
    | 'timeLimit'
    | 'timeLimitByLaw'
    | 'fees'
    | 'implementingAgencies'
    | 'decidingAgency'
    | 'coordinatingAgencies'
    | 'receptionPlace'
    | 'applicants'
    | 'online'
    | 'onlineReason'
    | 'legacyOnlineLevel'
    | 'postal'
    | 'byPost'
    | 'proactive'
    | 'boundaryFree'
    | 'interlinked'
    | 'oneStop'
    | 'internalProcess'
    | 'legalBases'
    | 'steps'
    | 'methods'
    | 'dossier'
    | 'results'
    | 'forms'
    | 'conditions'
    | 'portalId'
    | 'friendlyName'
    | 'keywords'
    | 'groups'
  )[];
  /**
   * Một hay nhiều văn bản
   */
  by?: Document | Document[];
  /**
   * Ngày. Ngày theo dạng năm-tháng-ngày, ví dụ 2020-08-03; từ năm 1945 đến năm 2200.
   */
  expires?: string;
  until?: AwaitedDocument;
}
/**
 * Dòng thay thế. Các thủ tục cũ và các thủ tục mới thay thế.
 */
export interface Replacement {
  /**
   * Thủ tục bị thay thế
   *
   * @minItems 1
   *
   * Items: Văn bản. Chuỗi chữ không rỗng, dạng Unicode NFC, không có dấu cách thừa ở hai đầu.
   */
  codes: string[];
  levels?: Levels;
  /**
   * Thủ tục thay thế
   *
   * @minItems 1
   */
  with: ProcedureContent[];
  /**
   * Một hay nhiều văn bản
   */
  by?: Document | Document[];
  /**
   * Ngày. Ngày theo dạng năm-tháng-ngày, ví dụ 2020-08-03; từ năm 1945 đến năm 2200.
   */
  expires?: string;
  until?: AwaitedDocument;
}
/**
 * Dòng bãi bỏ. Thủ tục bị bãi bỏ và văn bản quy định việc bãi bỏ (khoản 3 Điều 15 NĐ 63/2010/NĐ-CP).
 */
export interface Abolition {
  /**
   * Mã số TTHC. Mã trên Cơ sở dữ liệu quốc gia, luôn đặt trong dấu ngoặc kép: "2.000815". Có thể kèm mã cơ quan công bố: "2.000815.000.00.00.H55" hoặc "2.000815.H55". Thủ tục hành chính nội bộ có thể có mã của địa phương: NB-SCT-01.
   */
  code?: string;
  /**
   * Văn bản. Chuỗi chữ không rỗng, dạng Unicode NFC, không có dấu cách thừa ở hai đầu.
   */
  id?: string;
  /**
   * Văn bản. Chuỗi chữ không rỗng, dạng Unicode NFC, không có dấu cách thừa ở hai đầu.
   */
  name?: string;
  levels?: Levels;
  /**
   * Một hay nhiều văn bản
   */
  by?: Document | Document[];
  /**
   * Ngày. Ngày theo dạng năm-tháng-ngày, ví dụ 2020-08-03; từ năm 1945 đến năm 2200.
   */
  expires?: string;
  until?: AwaitedDocument;
}
/**
 * Nhiều danh mục. Các danh mục được xem chung: của các bộ, các tỉnh (federation.yaml).
 */
export interface Federation {
  /**
   * Văn bản. Chuỗi chữ không rỗng, dạng Unicode NFC, không có dấu cách thừa ở hai đầu.
   */
  title?: string;
  /**
   * Các danh mục. Mỗi cơ quan công bố một danh mục, theo thứ tự trình bày.
   *
   * @minItems 1
   */
  catalogs: Member[];
}
/**
 * Danh mục của một cơ quan
 */
export interface Member {
  /**
   * Mã cơ quan công bố. Mã cơ quan theo Quyết định 20/2020/QĐ-TTg, như trong catalog.yaml: bộ, ngành bắt đầu bằng G, tỉnh bắt đầu bằng H.
   */
  publisher: string;
  /**
   * Văn bản. Chuỗi chữ không rỗng, dạng Unicode NFC, không có dấu cách thừa ở hai đầu.
   */
  name?: string;
  /**
   * Nơi lấy. Thư mục có danh mục, tính từ tệp này (../H55); hoặc địa chỉ của kho git (https://…, ssh://…, git@máy:kho.git).
   */
  from: string;
  /**
   * Đường dẫn trong kho. Thư mục của danh mục trong kho git; bỏ trống thì là thư mục “catalog”, hoặc gốc của kho.
   */
  path?: string;
  /**
   * Phiên bản. Nhánh, thẻ hoặc commit; bỏ trống thì là tệp hiện có của thư mục, hoặc nhánh chính của kho.
   */
  ref?: string;
  /**
   * Mã kiểm tra mong đợi. Như tthc verify in ra; danh mục khác đi thì được nêu.
   */
  fingerprint?: string;
}
/**
 * Dự thảo hợp nhất danh mục. Dự thảo do tthc merge lập: các danh mục được hợp nhất, cơ quan và lĩnh vực tương ứng, nội dung được dùng. Chỗ ghi “…” phải điền trước khi hợp nhất.
 */
export interface Merger {
  /**
   * Ngày. Ngày theo dạng năm-tháng-ngày, ví dụ 2020-08-03; từ năm 1945 đến năm 2200.
   */
  day: string;
  /**
   * Các danh mục được hợp nhất
   *
   * @minItems 2
   *
   * Items: Danh mục
   */
  sources: {
    /**
     * Mã cơ quan công bố
     */
    publisher: string;
    /**
     * Mã kiểm tra. Của danh mục khi lập dự thảo; danh mục đã khác đi thì phải lập lại dự thảo.
     */
    fingerprint: string;
  }[];
  /**
   * Cơ quan công bố của danh mục mới
   */
  publisher: {
    /**
     * Văn bản. Chuỗi chữ không rỗng, dạng Unicode NFC, không có dấu cách thừa ở hai đầu.
     */
    name: string;
    /**
     * Mã cơ quan công bố
     */
    code: string;
  };
  /**
   * Quyết định mở đầu danh mục mới
   */
  decision: {
    /**
     * Văn bản. Chuỗi chữ không rỗng, dạng Unicode NFC, không có dấu cách thừa ở hai đầu.
     */
    number: string;
    /**
     * Văn bản. Chuỗi chữ không rỗng, dạng Unicode NFC, không có dấu cách thừa ở hai đầu.
     */
    issuer?: string;
    /**
     * Ngày. Ngày theo dạng năm-tháng-ngày, ví dụ 2020-08-03; từ năm 1945 đến năm 2200.
     */
    issued: string;
    /**
     * Một hay nhiều văn bản
     */
    legalBases?: Document | Document[];
  };
  /**
   * Mã cơ quan công bố
   */
  keep?: string;
  /**
   * Thủ tục có ở nhiều danh mục, nội dung khác nhau
   *
   * Items: Thủ tục
   */
  doubles?: {
    /**
     * Mã số TTHC. Mã trên Cơ sở dữ liệu quốc gia, luôn đặt trong dấu ngoặc kép: "2.000815". Có thể kèm mã cơ quan công bố: "2.000815.000.00.00.H55" hoặc "2.000815.H55". Thủ tục hành chính nội bộ có thể có mã của địa phương: NB-SCT-01.
     */
    code: string;
    /**
     * Nội dung khác nhau
     */
    differs?: string[];
    /**
     * Mã cơ quan công bố
     */
    keep?: string;
  }[];
  departments: Mapped;
  sectors: Mapped;
  /**
   * Thủ tục nội bộ trùng mã. Mã do từng tỉnh đặt mà trùng nhau: mỗi thủ tục một mã mới.
   *
   * Items: Thủ tục nội bộ
   */
  internal?: {
    /**
     * Mã cơ quan công bố
     */
    publisher: string;
    /**
     * Mã số TTHC. Mã trên Cơ sở dữ liệu quốc gia, luôn đặt trong dấu ngoặc kép: "2.000815". Có thể kèm mã cơ quan công bố: "2.000815.000.00.00.H55" hoặc "2.000815.H55". Thủ tục hành chính nội bộ có thể có mã của địa phương: NB-SCT-01.
     */
    code: string;
    /**
     * Văn bản. Chuỗi chữ không rỗng, dạng Unicode NFC, không có dấu cách thừa ở hai đầu.
     */
    name?: string;
    /**
     * Mã số mới
     */
    to: string;
  }[];
}
