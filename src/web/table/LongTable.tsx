// Ant Design's table in the product's look, for screens of work with many rows. Loaded only where it is used.
import { ConfigProvider, Table, type TableProps } from 'antd';
import './longTable.css';

const theme = {
  token: {
    colorPrimary: '#1f4e8c',
    colorError: '#b3261e',
    colorWarning: '#8a5a00',
    colorText: '#1b2430',
    colorTextSecondary: '#566170',
    colorBorderSecondary: '#dde3ea',
    borderRadius: 4,
    fontFamily: 'inherit',
    fontSize: 14,
    motion: false,
  },
  components: {
    Table: { headerBg: '#f2f5f9', headerSplitColor: 'transparent', headerColor: '#566170', cellPaddingInlineSM: 8 },
  },
};

export function LongTable<Row extends object>(props: TableProps<Row>) {
  return (
    <ConfigProvider theme={theme}>
      <Table<Row>
        className="long-table"
        size="small"
        pagination={false}
        scroll={{ x: 'max-content' }}
        showSorterTooltip={false}
        {...props}
      />
    </ConfigProvider>
  );
}
