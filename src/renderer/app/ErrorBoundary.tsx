import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { EmptyState } from '../parts/EmptyState';
import { errors } from '../text/errors';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

/** A page that fails to draw takes only itself down. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly broke: boolean }> {
  override state = { broke: false };

  static getDerivedStateFromError() {
    return { broke: true };
  }

  override render() {
    if (!this.state.broke) return this.props.children;
    return (
      <main role="alert">
        <EmptyState
          title={errors.pageBroke}
          hint={errors.pageBrokeKept}
          action={
            <Button onClick={() => this.setState({ broke: false })}>{errors.openAgain}</Button>
          }
        />
      </main>
    );
  }
}
