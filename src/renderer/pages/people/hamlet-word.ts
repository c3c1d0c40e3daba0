import { useBook } from '../../app/office';

/** The office's own word for its hamlets as a title: “Xóm”, “Thôn”, “Tổ dân phố”. */
export function useHamletWord(): string {
  const { hamletWord } = useBook().office;
  return hamletWord.charAt(0).toLocaleUpperCase('vi') + hamletWord.slice(1);
}
