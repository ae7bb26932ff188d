import type { FailureMessages } from '../messages.ts';
import { ended, firstOf, list, or } from '../phrases.ts';
import type { GitTrouble, RefTrouble, TooFarBack } from '../../model/failure.ts';
import { isUnread, type Trouble } from '../../model/trouble.ts';
import { restoreCommand, typed, typedCommand } from '../../text/typed.ts';
import { writing } from './writing.ts';
import { severalFailures } from './several/failures.ts';
import { importWords } from './import.ts';
import { output } from './output.ts';
import { irregular } from './rules/files.ts';
import { unseenWords } from './unseen.ts';
import { mendOf, systemError } from './system-errors.ts';
import { near, usageFailures } from './usage-failures.ts';

/** Names of the kinds of files that are not YAML. */
const foreignKinds = {
  word: 'là văn bản Word, ',
  excel: 'là bảng tính Excel, ',
  csv: 'là bảng CSV, ',
  json: 'là dữ liệu JSON, ',
  other: '',
} as const;

/** Tells why an answer cannot be taken. */
const wrongAnswers = {
  not_an_answer: 'không phải câu trả lời của dòng này',
  no_such_question: 'không xác định được dòng được trả lời: khóa của dòng đã mất hoặc bị sửa',
  answered_twice: 'trả lời khác với một ô khác cùng khóa',
} as const;

/** Tells what to do where git does not answer. */
const gitHints: Readonly<Record<GitTrouble, string | undefined>> = {
  owner:
    'Thư mục thuộc sở hữu của người dùng khác. Nếu tin thư mục này: git config --global --add safe.directory THƯ_MỤC',
  'missing-data':
    'Bản sao git này thiếu dữ liệu (sao chép một phần) và không lấy được từ kho gốc. Kiểm tra kết nối, hoặc sao chép lại đầy đủ.',
  'no-repository': 'Thư mục danh mục không nằm trong kho git nào.',
  moved:
    'Tệp .git của thư mục này dẫn tới một kho không còn ở chỗ đó. Nếu kho đã chuyển chỗ, chạy trong kho ấy: git worktree repair THƯ_MỤC',
  other: undefined,
};

/** Tells why git does not have what was named. */
const refHint = (trouble: RefTrouble): string => {
  if (typeof trouble === 'string') return refHints[trouble];
  const { from, versions } = trouble;
  return versions === 1
    ? `${from} mới có 1 phiên bản, chưa có phiên bản trước đó. Để so với phiên bản này, ghi: ${from}`
    : `${from} chỉ có ${versions} phiên bản. Cũ nhất là ${from}~${versions - 1}; xem các phiên bản: git log --oneline --first-parent ${from}`;
};

const refHints: Readonly<Record<Exclude<RefTrouble, TooFarBack>, string>> = {
  'no-repository':
    'Danh mục không nằm trong kho git nào, nên không có phiên bản trước để so. Tạo kho và ghi phiên bản đầu tiên: git init && git add catalog && git commit -m "Danh mục"',
  'no-commit':
    'Kho git này chưa ghi phiên bản nào. Ghi phiên bản đầu tiên: git add catalog && git commit -m "Danh mục"',
  'unborn-branch':
    'Nhánh hiện tại của kho git chưa ghi phiên bản nào. Nêu nhánh khác (xem: git branch --all), hoặc ghi phiên bản đầu tiên: git commit -m "Danh mục"',
  shallow:
    'Bản sao git này thiếu lịch sử. Lấy đủ lịch sử: git fetch --unshallow; trong GitHub Actions ghi “fetch-depth: 0” ở bước checkout.',
};

const firstTroubles = (troubles: readonly Trouble[], root?: string): string => {
  const within = root === undefined ? '' : `${root}/`;
  const shown = troubles
    .slice(0, 3)
    .map(
      ({ kind, path, entry }) =>
        `${within}${path}${entry ? ` (${entry})` : ''}: ${output.verify.troubles[kind]}`,
    );
  return shown.join('; ') + (troubles.length > 3 ? `; và ${troubles.length - 3} trường hợp khác` : '');
};

/** Tells how to bring back the first file that is missing. */
const restoring = (troubles: readonly Trouble[], root?: string): string => {
  const missing = troubles.find(({ kind }) => kind === 'missing');
  return missing && root !== undefined
    ? `Tệp bị xóa thì khôi phục từ git: ${restoreCommand(root, missing.path)}. `
    : '';
};

export const failures: FailureMessages = {
  ...severalFailures,
  ...usageFailures,
  'no-catalog': ({ dir, isRepository }) => [
    `Không tìm thấy danh mục từ thư mục ${dir} trở lên.`,
    isRepository
      ? `Đây là thư mục riêng của git, không có tệp nào của danh mục. Tạo thư mục làm việc rồi chạy ở đó: git clone ${typed(dir)} ../danh-muc`
      : 'Dùng -C THƯ_MỤC, hoặc tạo danh mục mới: tthc init --publisher "UBND tỉnh …" --code H55',
  ],
  'catalog-exists': ({ dir }) => [`${dir} đã có danh mục.`, 'Chọn thư mục khác.'],
  'no-such-file': ({ path, near: names }) => [`Không có tệp ${path}.`, near(names)],
  'is-a-directory': ({ path }) => [`${path} là thư mục, cần một tệp.`],
  'not-a-directory': ({ path, near: names }) =>
    names ? [`Không có thư mục ${path}.`, near(names)] : [`${path} không phải thư mục.`],
  'not-a-file': ({ path, what }) => [`${path} là ${irregular[what]}, cần một tệp.`],
  'cannot-read': ({ path, problem }) => [`Không đọc được ${path}: ${systemError(problem)}.`],
  'cannot-write': ({ path, problem, isPartial, kept }) => [
    `Không ghi được ${path}: ${systemError(problem)}.`,
    kept
      ? `Không khôi phục được như trước; chạy lại khi đĩa hoạt động bình thường.${kept.length > 0 ? ` Nội dung có trước còn ở ${kept.join(', ')}.` : ''}`
      : isPartial
        ? 'Các tệp khác của lệnh này đã được ghi.'
        : ['Không có nội dung nào bị thay đổi.', mendOf(problem)].filter(Boolean).join(' '),
  ],
  'report-not-written': ({ path, problem }) => [
    `Không ghi được báo cáo ${path}: ${systemError(problem)}.`,
    ['Lệnh đã thực hiện xong; chỉ thiếu báo cáo này.', mendOf(problem)].filter(Boolean).join(' '),
  ],
  'output-not-written': ({ problem }) => [`Không ghi được kết quả: ${systemError(problem)}.`],
  unreadable: ({ path, reason, line }) => [
    `Không đọc được ${path}: ${importWords.unreadable[reason]}${line === undefined ? '' : ` (dòng ${line})`}.`,
  ],
  'lock-file': ({ path, open }) => [
    `${path} chỉ là tệp tạm mà Word, Excel hoặc LibreOffice lập khi ${open} đang mở.`,
    `Lưu và đóng tệp, rồi nhập ${open}.`,
  ],
  'nothing-to-import': ({ path, unseen = [], isPlain = false }) => [
    `Không thấy danh sách thủ tục nào trong ${path}.`,
    [
      ...(isPlain
        ? [
            'Tên tệp là của Word, Excel hoặc PDF nhưng bên trong chỉ là văn bản thường: đề nghị gửi lại đúng tệp.',
          ]
        : []),
      'Danh sách cần có dòng tiêu đề với cột mã số và cột tên, hoặc với từng thủ tục các dòng ghi mã số, tên bên cạnh nội dung; phụ lục quyết định cần cột tên. Nếu biết loại của tệp thì thêm --as baseline (danh mục ban đầu) hoặc --as decision (quyết định).',
      ...unseen
        .slice(0, 5)
        .map(({ kind, text }) => `Trong tệp có ${unseenWords[kind]({ text: text.trim().slice(0, 200) })}.`),
    ].join(' '),
  ],
  'decision-for-list': ({ path }) => [
    `${path} là quyết định công bố, không phải danh sách thủ tục để đối chiếu.`,
    `Để biết quyết định tác động đến thủ tục nào trong danh mục: tthc import ${typed(path)}, rồi xem trước bằng tthc plan.`,
  ],
  'no-codes': ({ path, records, keys }) => [
    `${path} có ${records} bản ghi nhưng không bản ghi nào có mã số thủ tục. Các mục thấy được: ${keys.join(', ')}.`,
    'Mỗi bản ghi cần mã số (“ma_thu_tuc”, “Mã TTHC”, “code”) và tên (“ten_thu_tuc”, “Tên TTHC”, “name”); nên có lĩnh vực, cơ quan quản lý, cấp thực hiện.',
  ],
  'kinds-mixed': ({ baseline, decision }) => [
    `Danh sách và quyết định không nhập chung: ${baseline.join(', ')} là danh sách, ${decision.join(', ')} là quyết định.`,
    'Nhập riêng từng loại, hoặc xác định loại của tệp bằng --as baseline (danh mục ban đầu), --as decision (quyết định).',
  ],
  'no-paper': ({ path }) => [
    `${path} là JSON không có mảng thủ tục nào, không đọc như văn bản quyết định.`,
    'Lưu phụ lục thành .docx, .xlsx hoặc .csv (có dòng tiêu đề cột) rồi nhập lại; danh sách của cổng dịch vụ công thì dùng --as baseline.',
  ],
  'several-decisions': ({ numbers }) => [
    `Tệp ghi nhiều quyết định: ${list(numbers)}; mỗi quyết định là một bản dự thảo riêng.`,
    `Nhập từng quyết định: thêm --number, ví dụ --number "${numbers[0]}", chỉ lấy nội dung của quyết định đó. Nếu đó là cột ghi quyết định đã công bố trước đây thì thêm --number với số của chính quyết định này.`,
  ],
  'review-alone': ({ path }) => [
    `${path} là phiếu trả lời, không nhập chung với tệp khác.`,
    'Nhập riêng phiếu: văn bản gốc được tìm theo phiếu.',
  ],
  'paper-missing': ({ path, paper }) => [
    `Không tìm thấy văn bản ${paper} của phiếu trả lời ${path}.`,
    'Đặt văn bản về vị trí cũ, hoặc cùng thư mục với phiếu, rồi nhập lại.',
  ],
  'paper-changed': ({ path, paper }) => [
    `${paper} đã khác so với lúc lập phiếu trả lời ${path}; câu trả lời có thể không còn đúng dòng.`,
    'Nhập lại văn bản để lập phiếu mới, hoặc đặt lại văn bản cũ.',
  ],
  'wrong-answers': ({ path, wrong }) => [
    `${path}: không dùng được ${wrong.length} câu trả lời: ${wrong
      .slice(0, 12)
      .map(
        ({ cell, question, text, reason }) =>
          `${cell === undefined ? `câu ${question}` : `ô ${cell}`} (“${text.slice(0, 60)}”) ${wrongAnswers[reason]}`,
      )
      .join('; ')}${wrong.length > 12 ? '; …' : ''}.`,
    'Chọn một câu trả lời có trong phiếu, hoặc xóa trắng ô, rồi nhập lại. Không có nội dung nào bị thay đổi.',
  ],
  'catalog-file': ({ path }) => [
    `${path} là tệp của danh mục, hoặc sẽ bị coi là tệp của danh mục.`,
    'Danh mục chỉ được thay đổi bằng quyết định: chọn vị trí khác, ví dụ thư mục drafts/ bên cạnh thư mục của danh mục.',
  ],
  'file-exists': ({ path, noForce, draft }) => {
    if (draft === 'changed')
      return [
        `${path} đã có, với nội dung khác: đã được điền, sửa từ khi lập, hoặc lập từ tệp khác.`,
        'Ghi đè bằng --force thì mất số, ngày, văn bản và nội dung đã điền ở đó (bằng tthc decision sign, tthc decision continue hoặc sửa trực tiếp). Để giữ lại, ghi dự thảo mới ra tệp khác: thêm --out TỆP.',
      ];
    if (draft === 'other')
      return [
        `${path} đã có, khác với dự thảo của lần nhập này.`,
        'Dùng --force để ghi đè, hoặc --out TỆP để ghi ra tệp khác.',
      ];
    return [`${path} đã có.`, noForce ? 'Chọn tên khác.' : 'Dùng --force để ghi đè, hoặc chọn tên khác.'];
  },
  'feedback-exists': ({ number, path }) => [
    `Sổ đã có phản ánh, kiến nghị số ${number} nhận cùng ngày: ${path}.`,
    `Kiểm tra lại số, ngày nhận; ghi ngày trả lời bằng: tthc feedback answer ${typed(number)} --answered NGÀY`,
  ],
  'no-such-feedback': ({ number, near: names }) => [
    `Sổ không có phản ánh, kiến nghị số ${number}.`,
    near(names) ?? 'Xem sổ: tthc feedback list',
  ],
  'several-feedback': ({ number, names }) => [
    `Sổ có ${names.length} phản ánh, kiến nghị số ${number}.`,
    `Ghi thêm ngày nhận: ${or('hoặc', names)}.`,
  ],
  'not-a-git-ref': ({ ref, near: names, cause }) => [
    `Git không có “${ref}”.`,
    cause ? refHint(cause) : near(names),
  ],
  'no-catalog-at-ref': ({ ref, path }) => [
    `Ở ${ref} không có danh mục trong ${path}.`,
    `Có thể ghi rõ thư mục: ${ref}:đường/dẫn`,
  ],
  'git-failed': ({ problem, cause }) => [`Git không đọc được kho: ${ended(problem)}`, gitHints[cause]],
  'git-missing': ({ problem }) => [
    `Không chạy được git: ${ended(problem)}`,
    'Cài git, hoặc thêm thư mục của git vào PATH. Kiểm tra máy: tthc doctor',
  ],
  'cannot-fetch': ({ url, ref, problem }) => [
    `Không lấy được ${ref === 'HEAD' ? 'nhánh chính' : `“${ref}”`} từ kho ${url}: ${ended(problem)}`,
    'Kiểm tra địa chỉ, tên nhánh, kết nối mạng và quyền đọc kho; tthc không hỏi mật khẩu.',
  ],
  'nothing-drafted': () => ['Đã dừng, chưa ghi gì.', 'Bắt đầu lại: tthc decision new'],
  'nothing-added': () => ['Đã dừng, chưa ghi gì.', 'Bắt đầu lại: tthc feedback add'],
  'not-a-version': ({ text, near: names, cause }) => [
    `“${text}” không phải thư mục, tệp kết xuất, ngày (@2021-06-30) hay phiên bản git.`,
    cause ? refHint(cause) : near(names),
  ],
  'not-a-snapshot': ({ path }) => [
    `${path} không phải tệp kết xuất đọc lại được.`,
    'Đọc lại được tệp .json, .jsonl do tthc export ghi, còn nguyên vẹn; các dạng khác thì không.',
  ],
  'not-a-manifest': ({ path }) => [`${path} không phải tệp kê do tthc export --manifest ghi.`],
  'not-a-decision': ({ path }) => [
    `${path} không phải quyết định.`,
    'Tệp quyết định có số, loại, ngày ký, ngày có hiệu lực (mục “number”, “kind”, “issued”, “effective”); xem tthc schema decision.',
  ],
  'list-of-catalogs': ({ path }) => [
    `${path} là tệp liệt kê các danh mục (như federation.yaml), không phải danh mục hay quyết định.`,
    `Kiểm tra tệp và các danh mục trong đó: ${typedCommand(['federate', 'status', path])}`,
  ],
  'not-yaml': ({ path, kind }) => [
    `${path} ${foreignKinds[kind]}không phải quyết định dạng YAML.`,
    kind === 'other'
      ? 'Tệp Word (.docx), Excel (.xlsx), CSV, JSON thì lập dự thảo quyết định bằng: tthc import TỆP'
      : `Lập dự thảo quyết định từ tệp này: tthc import ${typed(path)}`,
  ],
  'no-file-matched': ({ pattern, isFolder }) =>
    isFolder
      ? [
          `${pattern} là thư mục, trong đó không có quyết định dạng YAML nào.`,
          'Nêu tệp dự thảo, ví dụ drafts/moi.yaml.',
        ]
      : [`Không có tệp nào khớp với ${pattern}.`],
  'several-procedures': ({ name, ids }) => [
    `Có ${ids.length} thủ tục tên là “${name}”.`,
    `Chọn một thủ tục bằng mã: ${ids.join(', ')}.`,
  ],
  'no-such-procedure': ({ code, near: names, at }) =>
    at === undefined
      ? [`Không có thủ tục “${code}”.`, near(names) ?? 'Tìm theo từ trong tên: tthc search TỪ']
      : [
          `Ngày ${writing.date(at)} không có thủ tục “${code}” trong danh mục.`,
          near(names) ?? 'Tìm theo từ trong tên: tthc search TỪ',
        ],
  'named-twice': ({ code }) => [
    `Thủ tục ${code} được nêu hai lần.`,
    'Mỗi thủ tục chỉ nêu ở một trong --abolish, --amend, --replace; khác cấp thì ghi MÃ@cấp.',
  ],
  'procedure-abolished': ({ code, by, on }) => [
    `Thủ tục ${code} đã bị bãi bỏ bởi ${by} từ ${writing.date(on)}.`,
    'Chỉ thủ tục còn hiệu lực mới được sửa đổi, bổ sung, thay thế, bãi bỏ.',
  ],
  'several-drafts': ({ number, paths }) => [
    `Có ${paths.length} bản dự thảo của quyết định ${number}: ${list(paths)}.`,
    `Nêu tệp thay cho số, ví dụ: --decision ${typed(paths[0] ?? '')}`,
  ],
  'no-such-sector': ({ sector, near: names, all }) => [
    `Không có lĩnh vực “${sector}”.`,
    near(names) ??
      (all.length === 0
        ? 'Danh mục chưa có lĩnh vực nào: thêm vào sectors.yaml, hoặc nhập danh mục ban đầu (tthc import).'
        : `Các lĩnh vực đã có: ${firstOf(all, 12)}.`),
  ],
  'no-such-department': ({ department, near: names, all }) => [
    `Không có cơ quan “${department}”.`,
    near(names) ??
      (all.length === 0
        ? 'Danh mục chưa có cơ quan nào: nhập danh mục ban đầu (tthc import), ở đó ghi tên cơ quan, ví dụ --department "Sở Tư pháp".'
        : `Các cơ quan đã có: ${firstOf(all, 12)}.`),
  ],
  'nothing-in-sector': ({ sector }) => [`Lĩnh vực ${sector} không có thủ tục nào có thể công bố lại.`],
  'no-such-decision': ({ number, near: names }) => [
    `Không xác định được quyết định “${number}” trong sổ.`,
    near(names) ?? 'Xem sổ: tthc status',
  ],
  'ledger-broken': ({ differences, root }) => [
    `Có ${differences} nội dung trong danh mục không khớp với các quyết định; không có nội dung nào bị thay đổi.`,
    `Xem: ${typedCommand(['verify'], root)}`,
  ],
  'not-whole': ({ troubles, root }) => [
    `Danh mục không nguyên vẹn: ${firstTroubles(troubles, root)}.`,
    troubles.some(isUnread)
      ? `Xem từng vị trí và cách sửa: ${typedCommand(['validate', '--errors-only'], root)}`
      : `Xem: ${typedCommand(['verify'], root)}. Bản sao do công cụ đồng bộ tạo ra thì xóa. ${restoring(troubles, root)}Thiếu tệp do git sparse-checkout thì: git sparse-checkout disable.`,
  ],
  'catalog-as-drafts': ({ path }) => [
    `${path} là thư mục của danh mục, không phải nơi để dự thảo.`,
    'Nêu tệp dự thảo, hoặc thư mục chứa dự thảo, ví dụ drafts/. Kiểm tra danh mục: tthc validate',
  ],
  'stale-plan': ({ path }) => [
    `Kế hoạch ${path} không còn phù hợp: danh mục hoặc quyết định đã thay đổi từ khi lập.`,
    'Lập lại kế hoạch: tthc plan … --out plan.json',
  ],
  'not-a-plan': ({ path }) => [`${path} không phải kế hoạch do tthc plan --out ghi.`],
  busy: ({ owner }) => [`Một lệnh khác đang ghi ở đây: ${owner}.`, 'Chạy lại sau khi lệnh đó kết thúc.'],
  'changed-meanwhile': ({ paths }) => [
    `Tệp đã bị người khác sửa trong lúc chạy: ${list(paths)}.`,
    'Không có nội dung nào bị thay đổi; chạy lại lệnh.',
  ],
  'recovery-impossible': ({ paths, problem }) =>
    problem === undefined
      ? [
          'Lần ghi trước bị ngắt khi chưa hoàn thành và không tự khôi phục được.',
          `Các tệp đã bị sửa từ đó, hoặc không đọc được: ${list(paths)}`,
        ]
      : [
          `Chưa ghi xong, cũng chưa khôi phục được như cũ: ${systemError(problem)} (${list(paths)}).`,
          'Khi đĩa hoạt động bình thường thì chạy lại một lệnh bất kỳ: tthc sẽ hoàn thành hoặc khôi phục, sau đó xem bằng tthc status.',
        ],
  'cannot-accept': ({ rule, fixed }) => [
    `Không chấp nhận được phát hiện của ${rule}: ${fixed ? 'nội dung đó chưa đọc được' : 'quyết định không thực hiện được'}.`,
    'Phải sửa; chỉ được chấp nhận nội dung đúng như văn bản đã ký.',
  ],
  'nothing-to-accept': ({ rule, decision, others }) => [
    `Quyết định ${decision} không có phát hiện nào của ${rule}.`,
    others.length > 0 ? `Có phát hiện của: ${list(others)}.` : undefined,
  ],
  'part-of-catalog': ({ name, filter }) => [
    `${name} chỉ là một phần của danh mục (${filter}), không so được với cả danh mục.`,
    'Chỉ so sánh với một tệp kết xuất có cùng bộ lọc, hoặc kết xuất lại không dùng --where.',
  ],
  'template-places': ({ path, problem, names, known }) => {
    const shown = names.map((name) => `“${name}”`);
    return problem === 'unknown'
      ? [
          `Tệp mẫu ${path} có chỗ điền không xác định được: ${list(shown)}.`,
          `Các chỗ điền dùng được: ${list(known.map((name) => `{{${name}}}`))}.`,
        ]
      : [
          `Tệp mẫu ${path}: chỗ điền ${list(shown)} phải đứng riêng một dòng (một đoạn văn).`,
          'Nội dung điền vào là nhiều đoạn văn, bảng; xóa chữ khác trên dòng đó.',
        ];
  },
  'template-no-body': ({ path, needed, known }) => [
    `Tệp mẫu ${path} không có chỗ điền nội dung quyết định: ${needed.map((name) => `{{${name}}}`).join(' hoặc ')}.`,
    `Ghi {{${needed[0] ?? ''}}} trên một dòng riêng ở chỗ của phần căn cứ và các điều. Các chỗ điền dùng được: ${list(known.map((name) => `{{${name}}}`))}.`,
  ],
  'before-catalog': ({ day, begins, merged }) => [
    `Không có số liệu của ngày ${writing.date(day)}: danh mục bắt đầu từ danh mục ban đầu ngày ${writing.date(begins)}.`,
    merged
      ? `Trước ngày đó là ${merged.length} danh mục riêng. Chạy lại lệnh với từng danh mục:\n${merged.map((folder) => `  -C ${typed(folder)}`).join('\n')}`
      : `Chọn ngày từ ${writing.date(begins)} trở đi.`,
  ],
  'fixed-version': ({ version, asOf }) => [
    `${version} chỉ có danh mục đến ngày ${asOf}: tệp kết xuất không giữ các dòng của quyết định.`,
    'Bỏ --at, hoặc dùng thư mục danh mục hay phiên bản git.',
  ],
  'broken-catalog': ({ errors, root }) => [
    `Danh mục có ${errors} lỗi, không thể sử dụng.`,
    `Xem: ${typedCommand(['validate'], root)}`,
  ],
  internal: ({ problem }) => [
    `Lỗi của tthc: ${problem}`,
    'Đề nghị thông báo lỗi kèm lệnh đã chạy. Kiểm tra dữ liệu có bị thay đổi hay không bằng tthc verify, git status.',
  ],
};
